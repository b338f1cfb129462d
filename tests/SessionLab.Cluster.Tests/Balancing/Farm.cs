using Microsoft.AspNetCore.Builder;
using SessionLab.Cluster.Balancing;

namespace SessionLab.Cluster.Tests.Balancing;

/// <summary>A balancer and stub nodes in this process.</summary>
internal sealed class Farm : IAsyncDisposable
{
    private readonly WebApplication _balancer;

    private Farm(WebApplication balancer, StubNode[] nodes) => (_balancer, Nodes) = (balancer, nodes);

    public StubNode[] Nodes { get; }

    public Uri Address => new(_balancer.Urls.Single());

    /// <summary>Starts nodes named n1, n2 … behind a balancer whose other settings the test chooses.</summary>
    public static async Task<Farm> StartAsync(int nodes, Func<BalancerSettings, BalancerSettings> choose)
    {
        var started = await Task.WhenAll(Enumerable.Range(1, nodes).Select(number => StubNode.StartAsync($"n{number}")));
        var settings = new BalancerSettings
        {
            Listen = "http://127.0.0.1:0",
            Destinations = [.. started.Select(node => new DestinationSettings(node.Name, node.Address))],
        };
        var balancer = BalancerApp.Build(choose(settings));
        await balancer.StartAsync();
        return new Farm(balancer, started);
    }

    /// <summary>The node of a name.</summary>
    public StubNode NodeNamed(string name) => Nodes.Single(node => node.Name == name);

    /// <summary>A browser with a cookie jar of its own.</summary>
    public HttpClient Client() => new() { BaseAddress = Address };

    /// <summary>Which nodes answered so many requests, one after the other.</summary>
    public async Task<List<string>> AskAsync(int times)
    {
        using var client = Client();
        var answers = new List<string>();
        for (var time = 0; time < times; time++)
        {
            answers.Add(await client.GetStringAsync("/"));
        }
        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        await _balancer.StopAsync(new CancellationToken(canceled: true));
        await _balancer.DisposeAsync();
        foreach (var node in Nodes)
        {
            await node.DisposeAsync();
        }
    }
}
