using SessionLab.Core.Judging.Jars;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Deaths;

/// <summary>At each death of a node, who was at home there: counted when it dies, before anybody can have met a loss, and followed to the end.</summary>
internal sealed class NodeCensus
{
    private readonly List<(string Node, Death Death)> _deaths = [];
    private readonly Dictionary<JarView, Death> _homed = [];
    private ClusterHeader? _cluster;

    /// <summary>Takes the names of the nodes.</summary>
    public void Expect(ClusterHeader cluster) => _cluster = cluster;

    /// <summary>A node dies: every acknowledged login whose last answer came from it is at home there.</summary>
    public void See(FaultEvent fault, IEnumerable<JarView> jars)
    {
        if (fault.Healed || !DeadlyFaults.Holds(fault.Fault) || _cluster?.IndexOf(fault.Target) is not { } node)
            return;
        if (fault.Done)
            Done(fault);
        else
            Begin(fault, node, jars);
    }

    /// <summary>Before an operation is judged: one that was on its way when the node died proves nothing, neither way.</summary>
    public void See(Operation operation, JarView jar)
    {
        if (!_homed.TryGetValue(jar, out var death) || operation.StartUs > death.AtUs)
            return;
        death.Unclear++;
        _homed.Remove(jar);
    }

    /// <summary>After it was: the session was found lost or alive; or another began, and a doubt or its age may be why.</summary>
    public void Look(Sight sight)
    {
        if (sight.Uncertain || !_homed.TryGetValue(sight.Jar, out var death))
            return;
        if (sight.Loss is not null)
            death.Lost++;
        else if (sight.Turn is Turn.Begins or Turn.Ends)
            death.Unclear++;
        else if (IsStillServed(sight, death))
            return;
        else
            death.Found++;
        _homed.Remove(sight.Jar);
    }

    /// <summary>In the order of the deaths.</summary>
    public IReadOnlyList<DeadNode> Conclude() =>
        [.. _deaths.Select(dead => new DeadNode(dead.Node, dead.Death.AtUs, dead.Death.Homed, dead.Death.Unclear, dead.Death.Lost, dead.Death.Found))];

    // A node that was asked to end goes on for a while with those who are connected to it, and has not lost them yet.
    private static bool IsStillServed(Sight sight, Death death) =>
        sight.Answer.Node == death.Node && sight.Operation.StartUs <= (death.DoneUs ?? long.MaxValue);

    private void Begin(FaultEvent fault, int node, IEnumerable<JarView> jars)
    {
        var death = new Death(fault.AtUs) { Node = node };
        _deaths.Add((fault.Target, death));
        foreach (var jar in jars.Where(jar => jar.Login is not null && jar.Home.Node == node))
        {
            _homed[jar] = death;
            death.Homed++;
        }
    }

    private void Done(FaultEvent fault)
    {
        if (_deaths.FindLast(dead => dead.Node == fault.Target) is { Death: { DoneUs: null } death })
            death.DoneUs = fault.AtUs;
    }
}
