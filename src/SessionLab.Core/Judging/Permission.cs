using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>Decides whether a mode's claims allow a wrong answer in the situation it was given in.</summary>
internal sealed class Permission
{
    /// <summary>Tokens write their expiry in whole seconds, µs.</summary>
    private const long CoarsenessUs = 1_000_000;

    private const string Store = "store";

    private readonly Dictionary<string, long> _faults = [];
    private readonly HashSet<string> _active = [];
    private readonly Dictionary<int, int> _incarnations = [];
    private RunHeader? _header;

    /// <summary>Takes the claims.</summary>
    public void Expect(RunHeader header) => _header = header;

    /// <summary>How many clients of the plan share a jar.</summary>
    public int TabsPerJar => _header is { Jars: > 0 } header ? (header.Clients + header.Jars - 1) / header.Jars : 1;

    /// <summary>How long an in-doubt request may live on in the cluster, µs.</summary>
    public long ServerTimeoutUs => _header?.Cluster.ServerTimeoutUs ?? 0;

    /// <summary>
    /// True when the session may have expired by the time this request was handled: it was touched no earlier than the start of the
    /// last answered request, and was looked for no later than the end of this one.
    /// </summary>
    public bool MayHaveExpired(JarView jar, Operation operation) =>
        _header?.Cluster.IdleTimeoutUs is { } idleUs && jar.TouchedUs >= 0
        && operation.EndUs - jar.TouchedUs >= idleUs - CoarsenessUs;

    /// <summary>A fault began or was healed.</summary>
    public void See(FaultEvent fault)
    {
        // A store that stands still forgets nothing.
        if (fault is { Fault: FaultEvent.ProcessStopped, Target: Store })
            return;
        _faults[fault.Target] = fault.AtUs;
        if (fault.Healed)
            _active.Remove(fault.Target);
        else
            _active.Add(fault.Target);
    }

    /// <summary>A node answered, in some incarnation.</summary>
    public void See(Answer answer)
    {
        if (answer.Node >= 0 && _incarnations.GetValueOrDefault(answer.Node) < answer.Incarnation)
            _incarnations[answer.Node] = answer.Incarnation;
    }

    /// <summary>True when the claims exclude no such answer here.</summary>
    public bool Allows(AnswerClass answerClass, Sight sight)
    {
        if (_header?.Mode.Claims is not { } claims)
            return false;
        return answerClass switch
        {
            AnswerClass.SessionLost => AllowsLoss(claims, sight),
            AnswerClass.AcceptedAfterEnd => !claims.Revocable,
            AnswerClass.LostUpdate or AnswerClass.StaleRead or AnswerClass.Reordered =>
                (claims.Parallel == ParallelSaves.LastWins && Overlapped(sight))
                || (claims.StoreRestart == false && Hit(Store, sight.Jar.ExistsUs)),
            _ => false,
        };
    }

    private bool AllowsLoss(Claims claims, Sight sight)
    {
        if (sight.Loss is not { } loss)
            return false;
        var moved = (sight.Answer.Node, sight.Answer.Incarnation) != (loss.HomeNode, loss.HomeIncarnation);
        var bound = claims.Affinity && _header!.Cluster.Affinity is not null;
        return (!claims.AnyNode && !bound && moved)
            || (!claims.NodeDeath && HomeDied(loss))
            || (claims.StoreRestart == false && Hit(Store, loss.SinceUs));
    }

    private bool HomeDied(Loss loss)
    {
        if (loss.HomeNode < 0)
            return false;
        if (_incarnations.GetValueOrDefault(loss.HomeNode) > loss.HomeIncarnation)
            return true;
        var nodes = _header!.Cluster.Nodes;
        return loss.HomeNode < nodes.Count && Hit(nodes[loss.HomeNode], loss.SinceUs);
    }

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
