using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>When each node's life began and when it last showed a sign of itself, from what the nodes wrote; a restart is another life.</summary>
internal sealed class NodeLives
{
    private readonly Dictionary<(int Node, int Incarnation), (long? BeganUs, long LastUs)> _lives = [];
    private readonly Dictionary<string, int> _indices = [];
    private readonly Dictionary<int, int> _latest = [];

    /// <summary>Takes the nodes' names.</summary>
    public void Expect(ClusterHeader cluster)
    {
        foreach (var (index, name) in cluster.Nodes.Index())
            _indices[name] = index;
    }

    public void See(NodeLife life)
    {
        if (Index(life.Node) is not { } node)
            return;
        Sign(node, life.Incarnation, life.AtUs);
        if (life.Began)
            _lives[(node, life.Incarnation)] = _lives[(node, life.Incarnation)] with { BeganUs = life.AtUs };
    }

    /// <summary>A node reported on itself: it is alive, in the life that it began last.</summary>
    public void See(RuntimeSample sample)
    {
        if (Index(sample.Process) is { } node)
            Sign(node, _latest.GetValueOrDefault(node, 1), sample.AtUs);
    }

    /// <summary>Something that a node wrote, or answered, in this life.</summary>
    public void Sign(int node, int incarnation, long atUs)
    {
        var life = _lives.GetValueOrDefault((node, incarnation), (null, long.MinValue));
        _lives[(node, incarnation)] = life with { LastUs = Math.Max(life.LastUs, atUs) };
        _latest[node] = Math.Max(_latest.GetValueOrDefault(node, 1), incarnation);
    }

    /// <summary>The index of a node, also of one that joined later; null for what is no node.</summary>
    public int? Index(string name)
    {
        if (_indices.TryGetValue(name, out var index))
            return index;
        return name.StartsWith('n') && int.TryParse(name.AsSpan(1), out var number) && number > 0 ? number - 1 : null;
    }

    /// <summary>Its last sign of life, µs; null while the node still showed one at or after the time.</summary>
    public long? SilentSince(int node, int incarnation, long atUs) =>
        _lives.TryGetValue((node, incarnation), out var life) && life.LastUs < atUs ? life.LastUs : null;

    /// <summary>When this life of the node began, µs; null when it did not say.</summary>
    public long? BeganUs(int node, int incarnation) =>
        _lives.TryGetValue((node, incarnation), out var life) ? life.BeganUs : null;
}
