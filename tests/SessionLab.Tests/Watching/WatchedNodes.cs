using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Copies;
using SessionLab.Core.Records;
using SessionLab.Running;
using SessionLab.Watching;

namespace SessionLab.Tests.Watching;

/// <summary>
/// Real nodes of the mode copy and their observer. Each is a cluster of its own: what silos think of each other, which depends on how busy
/// the machine is, must not decide what the observer sees.
/// </summary>
internal sealed class WatchedNodes : IAsyncDisposable
{
    private readonly Channel<RunEvent> _seen = Channel.CreateUnbounded<RunEvent>();
    private readonly Channel<CopyRound> _rounds = Channel.CreateUnbounded<CopyRound>();
    private readonly CancellationTokenSource _stop = new();
    private readonly TemporaryFolder _folder;
    private readonly IReadOnlyList<LocalCluster> _clusters;
    private readonly Task _listening;
    private readonly Task _watching;

    private WatchedNodes(IReadOnlyList<LocalCluster> clusters, TemporaryFolder folder)
    {
        (_clusters, _folder) = (clusters, folder);
        var nodes = clusters.Select((_, index) => WatchedNode.Among([this[index]]).Single() with { Index = index });
        _watching = new CopyWatcher([.. nodes], new RunClock(), _seen.Writer).WatchAsync(_stop.Token);
        _listening = ListenAsync();
    }

    public NodeProcess this[int index] => _clusters[index].Nodes[0];

    public static async Task<WatchedNodes> StartAsync(int nodes)
    {
        var folder = new TemporaryFolder();
        var launcher = Launcher.ForAssembly("dotnet", Path.Combine(AppContext.BaseDirectory, "sessionlab.dll"));
        var clusters = new List<LocalCluster>();
        for (var index = 0; index < nodes; index++)
            clusters.Add(await LocalCluster.StartAsync(
                new ClusterSettings { Mode = "copy", Nodes = 1, Folder = Path.Combine(folder.Path, $"{index}") },
                launcher, TestContext.Current.CancellationToken));
        return new WatchedNodes(clusters, folder);
    }

    /// <summary>
    /// A visitor's landing page, which makes and saves a session. A node that the machine let stand still refuses until it has looked around:
    /// the visitor asks again, as long as he is refused and nothing was applied.
    /// </summary>
    public async Task VisitAsync(int node)
    {
        using var browser = new HttpClient();
        while (await IsRefusedAsync(browser, this[node].Address))
        {
        }
    }

    private static async Task<bool> IsRefusedAsync(HttpClient browser, Uri address)
    {
        using var request = new Requests(address).For(new OperationId(0, 1), OperationKind.Landing, argument: 0, user: 0);
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        if (response.Headers.TryGetValues("X-Outcome", out var outcomes) && outcomes.Single() == "not-applied")
            return true;
        response.EnsureSuccessStatusCode();
        return false;
    }

    /// <summary>The next round in which it is so.</summary>
    public async Task<CopyRound> UntilAsync(Predicate<CopyRound> so)
    {
        await foreach (var round in _rounds.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
            if (so(round))
                return round;
        throw new InvalidOperationException("The observer stopped.");
    }

    /// <summary>Asks once more and tells the rounds that were not looked at yet.</summary>
    public async Task<IReadOnlyList<CopyRound>> StopAsync()
    {
        await _stop.CancelAsync();
        await _watching;
        _seen.Writer.TryComplete();
        await _listening;
        return await _rounds.Reader.ReadAllAsync().ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        foreach (var cluster in _clusters)
            await cluster.DisposeAsync();
        _stop.Dispose();
        _folder.Dispose();
    }

    private async Task ListenAsync()
    {
        var matrix = new CopyMatrix(everyNode: false, round => _rounds.Writer.TryWrite(round));
        await foreach (var runEvent in _seen.Reader.ReadAllAsync())
            matrix.See(runEvent);
        matrix.Close();
        _rounds.Writer.TryComplete();
    }
}
