using System.Globalization;
using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Users;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Running;

namespace SessionLab.Benching;

/// <summary>
/// What one session takes, by the slope: what live objects of the nodes and the store take after some logins, and after many more. So
/// what a node needs anyway does not count.
/// </summary>
public sealed class MemoryBench : IBench
{
    private const int WorkFactor = 1;
    private const int Users = 1_000;
    private const int First = 1_000;
    private const int More = 10_000;

    /// <inheritdoc/>
    public string Name => "memory";

    /// <inheritdoc/>
    public string Question => "What one session takes in each mode: bytes on the nodes together and on each, and in the store.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchResult>> RunAsync(CancellationToken stop)
    {
        var scenario = new Scenario { Name = "bench-memory", Seed = 1, Cluster = new ClusterShape { WorkFactor = WorkFactor } };
        var users = await UserDatabase.EnsureAsync(UserDatabase.DefaultFolder, WorkFactor, Users);
        var results = new List<BenchResult>();
        foreach (var mode in ModeCatalog.All)
            results.Add(await MeasureAsync(scenario, mode.Name, users, stop));
        return results;
    }

    private static async Task<BenchResult> MeasureAsync(Scenario scenario, string mode, string users, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        var settings = ClusterPlan.For(scenario, mode, new RunSettings { Output = folder.Path }, folder.Path, users);
        await using var cluster = await LocalCluster.StartAsync(settings, Launcher.ForCurrentProgram(), stop);
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        var requests = new Requests(cluster.Address);
        await LogInAsync(http, requests, from: 0, First, stop);
        var (few, fewStored) = await HeldAsync(http, cluster, stop);
        await LogInAsync(http, requests, from: First, More, stop);
        var (many, manyStored) = await HeldAsync(http, cluster, stop);
        var nodes = many.Zip(few, (late, early) => (double)(late - early) / More).ToList();
        return new BenchResult(
            mode,
            string.Create(CultureInfo.InvariantCulture, $"nodes {nodes.Sum():N0} B ({string.Join(" / ", nodes.Select(Bytes))}), {Store(cluster, manyStored - fewStored)}"));
    }

    private static string Store(LocalCluster cluster, long? stored) => (cluster.Store, stored) switch
    {
        (null, _) => "no store",
        ({ } store, null) => $"{store.Product} does not tell",
        ({ } store, { } bytes) => $"{store.Product} {Bytes((double)bytes / More)} B",
    };

    private static string Bytes(double bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);

    private static async Task<(IReadOnlyList<long> Nodes, long? Store)> HeldAsync(HttpClient http, LocalCluster cluster, CancellationToken stop)
    {
        var nodes = new List<long>();
        foreach (var node in cluster.Nodes)
            nodes.Add(long.Parse(await http.GetStringAsync(new Uri(node.Address, "/memory"), stop), CultureInfo.InvariantCulture));
        return (nodes, await cluster.StoreBytesAsync(stop));
    }

    // Each by somebody without a cookie: one login, one session.
    private static Task LogInAsync(HttpClient http, Requests requests, int from, int count, CancellationToken stop) => Parallel.ForEachAsync(
        Enumerable.Range(from, count),
        new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = stop },
        async (number, cancelled) =>
        {
            var operation = new OperationId(number % Users, number / Users + 1);
            using var request = requests.For(operation, OperationKind.Login, argument: 0, user: number % Users);
            using var answer = await http.SendAsync(request, cancelled);
            answer.EnsureSuccessStatusCode();
        });
}
