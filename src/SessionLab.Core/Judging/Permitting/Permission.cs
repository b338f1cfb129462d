using SessionLab.Core.Judging.Jars;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Permitting;

/// <summary>Decides whether a mode's claims allow a wrong answer in the situation it was given in.</summary>
internal sealed class Permission
{
    private const string Store = "store";

    private readonly Dictionary<string, long> _faults = [];
    private readonly HashSet<string> _active = [];
    private int[] _incarnations = [];
    private readonly Disturbances _disturbances = new();
    private long _lastFaultUs = long.MinValue;
    private RunHeader? _header;
    private long _allDownUs = -1;

    /// <summary>Takes the claims.</summary>
    public void Expect(RunHeader header) => _header = header;

    /// <summary>How many clients of the plan share a jar.</summary>
    public int TabsPerJar => _header is { Jars: > 0 } header ? (header.Clients + header.Jars - 1) / header.Jars : 1;

    /// <summary>How long an in-doubt request may live on in the cluster, µs.</summary>
    public long ServerTimeoutUs => _header?.Cluster.ServerTimeoutUs ?? 0;

    /// <summary>No request before this one can have touched the jar's session after this, µs.</summary>
    public long QuietSinceUs(JarView jar, Operation operation)
    {
        var quietUs = jar.Tabs.QuietSinceUs;
        // A node that was stopped may serve an old request long after everybody gave it up.
        var disturbed = _active.Count > 0 || _lastFaultUs >= quietUs - ServerTimeoutUs;
        return disturbed ? operation.StartUs : quietUs;
    }

    /// <summary>True when an earlier operation of the jar may still have been under way when this one started; call it once for each.</summary>
    public bool Overlaps(JarView jar, Operation operation)
    {
        var doubt = jar.Tabs.Doubt;
        if (!jar.Tabs.See(operation, ServerTimeoutUs) && (doubt is not { } held || _disturbances.LivesUntilUs(held, ServerTimeoutUs) < operation.StartUs))
            return false;
        if (jar.DoubtUntilUs >= 0)
            jar.ProlongDoubt(Math.Min(operation.EndUs, _disturbances.LivesUntilUs((jar.DoubtFromUs, jar.DoubtUntilUs), ServerTimeoutUs)));
        return true;
    }

    /// <summary>A fault began or was healed.</summary>
    public void See(FaultEvent fault)
    {
        _lastFaultUs = fault.AtUs;
        _disturbances.See(fault);
        // A store that stands still forgets nothing.
        if (fault is { Fault: FaultEvent.ProcessStopped, Target: Store })
            return;
        _faults[fault.Target] = fault.AtUs;
        if (fault.Healed)
            _active.Remove(fault.Target);
        else
            _active.Add(fault.Target);
        if (_header is { } header && header.Cluster.Nodes.All(_active.Contains))
            _allDownUs = fault.AtUs;
    }

    /// <summary>A node answered, in some incarnation.</summary>
    public void See(Answer answer)
    {
        if (answer.Node < 0)
            return;
        if (answer.Node >= _incarnations.Length)
            Array.Resize(ref _incarnations, answer.Node + 1);
        _incarnations[answer.Node] = Math.Max(_incarnations[answer.Node], answer.Incarnation);
    }

    /// <summary>True when the claims exclude no such answer here.</summary>
    public bool Allows(AnswerClass answerClass, Sight sight)
    {
        if (_header?.Mode.Claims is not { } claims)
            return false;
        return answerClass switch
        {
            AnswerClass.SessionLost => AllowsLoss(claims, sight),
            // A login that cannot be taken back must still expire.
            AnswerClass.AcceptedAfterEnd => !claims.Revocable && !sight.Outlived,
            AnswerClass.LostUpdate or AnswerClass.StaleRead or AnswerClass.Reordered =>
                MayBeUntold(claims, sight)
                || (claims.Parallel == ParallelSaves.LastWins && Overlapped(sight))
                || (claims.StoreRestart == false && Hit(Store, sight.Jar.ExistsUs)),
            _ => false,
        };
    }

    /// <summary>What may excuse a loss when the balancer's records come: affinity did not find the client's home. Null for any other charge.</summary>
    public Appeal? Appeal(AnswerClass answerClass, Sight sight) =>
        answerClass == AnswerClass.SessionLost && sight.Loss is { HomeNode: >= 0 } loss && loss.HomeNode != sight.Answer.Node
        && _header is { Mode.Claims.Reach: Reach.OwnNode, Cluster.Affinity: not null }
            ? new Appeal(sight.Operation.Id, NameOf(loss.HomeNode), loss.LastUs, sight.Operation.EndUs)
            : null;

    private bool AllowsLoss(Claims claims, Sight sight)
    {
        if (sight.Loss is not { } loss)
            return false;
        return MayBeUntold(claims, sight)
            || (MayMove(claims, loss) && (sight.Answer.Node, sight.Answer.Incarnation) != (loss.HomeNode, loss.HomeIncarnation))
            || (!claims.NodeDeath && HomeDied(loss))
            || (!claims.NodeDeath && Hit($"{NameOf(loss.HomeNode)}-memory", loss.SinceUs))
            || KeyDiffered(sight.Answer.Node, loss.SinceUs) || KeyDiffered(loss.HomeNode, loss.SinceUs)
            || (_header!.Mode.Copies < Struck(loss.SinceUs))
            || (!claims.ClusterDeath && _allDownUs >= loss.SinceUs)
            || (claims.StoreRestart == false && Hit(Store, loss.SinceUs));
    }

    // A node may not have been told yet of what was acknowledged a moment ago, and never will be when who would tell it died.
    private bool MayBeUntold(Claims claims, Sight sight) => claims.Reach == Reach.Eventually
        && (sight.Operation.StartUs - sight.Jar.TouchedUs <= ServerTimeoutUs || _active.Count > 0 || _lastFaultUs >= sight.Jar.TouchedUs);

    // With affinity the balancer takes a client to another node only when his own is away.
    private bool MayMove(Claims claims, Loss loss) => claims.Reach switch
    {
        Reach.AnyNode or Reach.Eventually => false,
        Reach.OwnNode when _header!.Cluster.Affinity is not null => HomeDied(loss) || HomeCutOff(loss),
        _ => true,
    };

    private bool HomeDied(Loss loss)
    {
        if (loss.HomeNode < 0)
            return false;
        if (loss.HomeNode < _incarnations.Length && _incarnations[loss.HomeNode] > loss.HomeIncarnation)
            return true;
        var nodes = _header!.Cluster.Nodes;
        return loss.HomeNode < nodes.Count && Hit(nodes[loss.HomeNode], loss.SinceUs);
    }

    // The balancer cannot tell a node that is cut off from one that died.
    private bool HomeCutOff(Loss loss) =>
        loss.HomeNode >= 0 && Hit(ClusterHeader.LinkTo(NameOf(loss.HomeNode)), loss.SinceUs);

    // What a node signs with a key of its own no other accepts, and it accepts nothing of theirs.
    private bool KeyDiffered(int node, long sinceUs) => Hit($"{NameOf(node)}-key", sinceUs);

    private string NameOf(int node) => node < 0 ? "" : _header!.Cluster.NameOf(node);

    // With so many copies a session survives the death of as many nodes, and of no more.
    private int Struck(long sinceUs) => _header!.Cluster.Nodes.Count(node => Hit(node, sinceUs));

    private bool Hit(string target, long sinceUs) =>
        _active.Contains(target) || (_faults.TryGetValue(target, out var atUs) && atUs >= sinceUs);

    private static bool Overlapped(Sight sight)
    {
        if (sight.Overlapped)
            return true;
        foreach (var write in sight.MissingWrites)
        {
            if (sight.Jar.Writes.IndexOf(write.Id) is >= 0 and var index && sight.Jar.Writes[index].Overlapped)
                return true;
        }

        return false;
    }
}
