using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Load;

/// <summary>Counts which node answered.</summary>
internal sealed class NodeCounter
{
    private long[] _requests = [];

    public void Add(Operation operation)
    {
        if (operation.Answer is not { Node: >= 0 and var node })
            return;
        if (node >= _requests.Length)
            Array.Resize(ref _requests, node + 1);
        _requests[node]++;
    }

    /// <summary>Every node of the cluster, idle ones too.</summary>
    public IReadOnlyList<NodeShare> Shares(IReadOnlyList<string> nodes)
    {
        var all = _requests.Sum();
        return [.. nodes.Select((name, index) => new NodeShare(name, Of(index), all == 0 ? 0 : (double)Of(index) / all))];
    }

    private long Of(int node) => node < _requests.Length ? _requests[node] : 0;
}
