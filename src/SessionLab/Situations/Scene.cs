using SessionLab.Cluster;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>
/// One situation in a running cluster: a browser with two tabs that nobody has seen before, a neighbour with his own, and what may be done
/// to the nodes.
/// </summary>
public sealed class Scene
{
    private readonly LocalCluster _cluster;

    /// <summary>Begins with all nodes in health and nobody logged in.</summary>
    public Scene(LocalCluster cluster, ModeHeader mode, Timing timing, Line line, SceneHistory history)
    {
        _cluster = cluster;
        (Reach, Timing) = (mode.Claims.Reach, timing);
        Acts = new Acts(cluster, new Scout(line), history);
        var jar = line.NewJar();
        (First, Second) = (new Visitor(0, jar, line, history), new Visitor(1, jar, line, history));
        Neighbour = new Visitor(2, line.NewJar(), line, history, person: 1);
    }

    /// <summary>The node on which visitors arrive.</summary>
    public NodeProcess Home => _cluster.Nodes[0];

    /// <summary>Another node.</summary>
    public NodeProcess Other => _cluster.Nodes[1];

    /// <summary>All nodes.</summary>
    public IReadOnlyList<NodeProcess> Nodes => _cluster.Nodes;

    /// <summary>From which nodes the mode claims that sessions are found.</summary>
    public Reach Reach { get; }

    /// <summary>How fast the nodes' time runs.</summary>
    public Timing Timing { get; }

    /// <summary>What may be done to the cluster.</summary>
    public Acts Acts { get; }

    /// <summary>The tab that arrives.</summary>
    public Visitor First { get; }

    /// <summary>A second tab of the same browser.</summary>
    public Visitor Second { get; }

    /// <summary>Somebody else with a browser of his own: what he does touches no session but his.</summary>
    public Visitor Neighbour { get; }
}
