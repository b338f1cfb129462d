using System.Runtime.InteropServices;
using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>When each node's life began and when it last showed a sign of itself, from what the nodes wrote; a restart is another life.</summary>
internal sealed class NodeLives
{
    private readonly Dictionary<(int Node, int Incarnation), (long? BeganUs, long LastUs)> _lives = [];
    private readonly Dictionary<int, int> _latest = [];
    private ClusterHeader? _cluster;

    /// <summary>Takes the nodes' names.</summary>
    public void Expect(ClusterHeader cluster) => _cluster = cluster;

    public void See(NodeLife life)
    {
        if (_cluster?.IndexOf(life.Node) is not { } node)
            return;
        Sign(node, life.Incarnation, life.AtUs);
        if (life.Began)
            _lives[(node, life.Incarnation)] = _lives[(node, life.Incarnation)] with { BeganUs = life.AtUs };
    }

    /// <summary>A node reported on itself: it is alive, in the life that it began last.</summary>
    public void See(RuntimeSample sample)
    {
        if (_cluster?.IndexOf(sample.Process) is { } node)
            Sign(node, _latest.GetValueOrDefault(node, 1), sample.AtUs);
    }

    /// <summary>Something that a node wrote, or answered, in this life.</summary>
    public void Sign(int node, int incarnation, long atUs)
    {
        // Every record of every node comes by here: one lookup.
        ref var life = ref CollectionsMarshal.GetValueRefOrAddDefault(_lives, (node, incarnation), out var known);
        life.LastUs = known ? Math.Max(life.LastUs, atUs) : atUs;
        if (!known)
            _latest[node] = Math.Max(_latest.GetValueOrDefault(node, 1), incarnation);
    }

    /// <summary>Its last sign of life, µs; null while the node still showed one at or after the time.</summary>
    public long? SilentSince(int node, int incarnation, long atUs) =>
        _lives.TryGetValue((node, incarnation), out var life) && life.LastUs < atUs ? life.LastUs : null;

    /// <summary>When this life of the node began, µs; null when it did not say.</summary>
    public long? BeganUs(int node, int incarnation) =>
        _lives.TryGetValue((node, incarnation), out var life) ? life.BeganUs : null;
}
