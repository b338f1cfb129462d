using SessionLab.Core.Judging.Jars;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>At each death of a node, who was at home there: counted when it dies, before anybody can have met a loss, and followed to the end.</summary>
internal sealed class DeathCensus
{
    private readonly List<Death> _deaths = [];
    private readonly Dictionary<JarView, Death> _homed = [];
    private ClusterHeader? _cluster;

    /// <summary>Takes the names of the nodes.</summary>
    public void Expect(ClusterHeader cluster) => _cluster = cluster;

    /// <summary>A node dies: every acknowledged login whose last answer came from it is at home there.</summary>
    public void See(FaultEvent fault, IEnumerable<JarView> jars)
    {
        if (fault.Healed || fault.Done || !DeadlyFaults.Holds(fault.Fault) || _cluster?.IndexOf(fault.Target) is not { } node)
            return;
        var death = new Death(fault.Target, fault.AtUs);
        _deaths.Add(death);
        foreach (var jar in jars.Where(jar => jar.Login is not null && jar.Home.Node == node))
        {
            _homed[jar] = death;
            death.Homed++;
        }
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
        if (sight.Uncertain || !_homed.Remove(sight.Jar, out var death))
            return;
        if (sight.Loss is not null)
            death.Lost++;
        else if (sight.Turn == Turn.Begins)
            death.Unclear++;
        else
            death.Found++;
    }

    /// <summary>In the order of the deaths.</summary>
    public IReadOnlyList<DeadNode> Conclude() =>
        [.. _deaths.Select(death => new DeadNode(death.Node, death.AtUs, death.Homed, death.Unclear, death.Lost, death.Found))];

    private sealed record Death(string Node, long AtUs)
    {
        public long Homed { get; set; }

        public long Unclear { get; set; }

        public long Lost { get; set; }

        public long Found { get; set; }
    }
}
