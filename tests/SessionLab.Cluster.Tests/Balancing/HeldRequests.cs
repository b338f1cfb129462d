namespace SessionLab.Cluster.Tests.Balancing;

/// <summary>Requests that their nodes have received and do not answer yet.</summary>
internal sealed class HeldRequests : IDisposable
{
    private readonly Farm _farm;
    private readonly HttpClient _client;
    private readonly List<Task<string>> _answers = [];

    private HeldRequests(Farm farm) => (_farm, _client) = (farm, farm.Client());

    /// <summary>Sends them all at once and waits until the nodes hold them.</summary>
    public static async Task<HeldRequests> StartAsync(Farm farm, int count)
    {
        var held = new HeldRequests(farm);
        held._answers.AddRange(Enumerable.Range(0, count).Select(_ => held._client.GetStringAsync("/held")));
        await Eventually.IsTrueAsync(() => farm.Nodes.Sum(node => node.Held) == count, $"{count} requests are held");
        return held;
    }

    /// <summary>Lets the nodes answer, and returns which nodes did.</summary>
    public Task<string[]> ReleaseAsync()
    {
        foreach (var node in _farm.Nodes)
        {
            node.Release();
        }
        return Task.WhenAll(_answers);
    }

    public void Dispose() => _client.Dispose();
}
