using System.Collections.Concurrent;
using Orleans.Runtime;
using SessionLab.Breaking;
using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Copying;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Users;
using SessionLab.Core.Records;
using SessionLab.Running;
using SessionLab.Situations;

namespace SessionLab.Proofs.Copies;

/// <summary>A cluster in the mode copy, with what proofs need to visit it, to look into its memories and to break it.</summary>
internal sealed class CopyCluster : IAsyncDisposable
{
    /// <summary>The most guests that a history may have.</summary>
    public const int MostGuests = 100;

    private const int WorkFactor = 1;
    private static readonly TimeSpan ForwardTimeout = Line.Timeout + TimeSpan.FromSeconds(1);

    private readonly TemporaryFolder _folder = new();
    private readonly HttpMessageInvoker _http = BalancerConnection.Open();
    private readonly ConcurrentDictionary<(string Node, int Incarnation), Task<Witness>> _witnesses = [];
    private readonly string _policy;
    private LocalCluster? _cluster;

    private CopyCluster(string policy) => _policy = policy;

    /// <summary>The one clock of everything that happens here.</summary>
    public RunClock Clock { get; } = new();

    /// <summary>The cluster itself.</summary>
    public LocalCluster Cluster => _cluster!;

    /// <summary>The nodes in order.</summary>
    public IReadOnlyList<NodeProcess> Nodes => Cluster.Nodes;

    /// <summary>The nodes that run.</summary>
    public IEnumerable<NodeProcess> Living => Nodes.Where(node => !node.HasEnded);

    /// <summary>Starts it, and returns when every node knows every other.</summary>
    /// <exception cref="ClusterException">It did not start.</exception>
    public static async Task<CopyCluster> StartAsync(CopySettings dials, int nodes, string policy, ulong seed, CancellationToken stop)
    {
        var lab = new CopyCluster(policy);
        try
        {
            await lab.BeginAsync(dials, nodes, seed, stop);
            return lab;
        }
        catch
        {
            // Whatever went wrong, nothing of it is left running.
            await lab.DisposeAsync();
            throw;
        }
    }

    /// <summary>A history of its own for some guests.</summary>
    public SceneHistory NewHistory() => new(
        new RunHeader
        {
            Scenario = "prove",
            Clients = MostGuests,
            Jars = MostGuests,
            Mode = Headers.ModeOf(ModeCatalog.Named("copy"), Cluster),
            Cluster = new ClusterHeader(
                [.. Nodes.Select(node => node.Name)], _policy, null, null,
                (long)Line.Timeout.TotalMicroseconds, (long)ForwardTimeout.TotalMicroseconds),
            ClockZeroUs = Clock.ZeroUs,
        },
        Clock);

    /// <summary>Guests whom nobody has seen before.</summary>
    /// <param name="count">At most <see cref="MostGuests"/>.</param>
    /// <param name="history">Hears what they are answered.</param>
    /// <param name="direct">True: they go past the balancer, straight to the node they name.</param>
    /// <param name="first">The number of the first of them.</param>
    public IReadOnlyList<Guest> NewGuests(int count, SceneHistory history, bool direct, int first = 0)
    {
        // One name more, for a node that joins later.
        var names = new NodeNames(FaultWords.NodesAtFirst(Nodes.Count + 1));
        var line = new Line(Cluster.Address, _http, names, Clock, direct);
        return [.. Enumerable.Range(first, count).Select(number => new Guest(number, line, history))];
    }

    /// <summary>An observer of one node in its present life.</summary>
    public Task<Witness> WitnessAsync(NodeProcess node, CancellationToken stop) =>
        _witnesses.AddOrUpdate(
            (node.Name, node.Incarnation), _ => Witness.OpenAsync(node.Gateway!, stop),
            (_, known) => known.IsFaulted ? Witness.OpenAsync(node.Gateway!, stop) : known);

    /// <summary>What every living node holds.</summary>
    /// <exception cref="TimeoutException">One of them does not tell.</exception>
    public async Task<IReadOnlyList<CopyReport>> ReportsAsync(CancellationToken stop) => await Task.WhenAll(Living.Select(async node =>
        await (await WitnessAsync(node, stop)).ReportAsync() ?? throw new TimeoutException($"{node.Name} does not tell what it holds")));

    /// <summary>Starts nodes that have ended again, and returns when they are filled and every node knows every other.</summary>
    /// <exception cref="ClusterException">A node did not start.</exception>
    public async Task RestartAsync(CancellationToken stop)
    {
        // A node may be taken for dead once more after it has joined.
        while (Nodes.Any(node => node.HasEnded))
        {
            await Task.WhenAll(Nodes.Where(node => node.HasEnded).Select(node => node.RestartAsync(stop)));
            await UntilKnownAsync(stop);
        }
    }

    /// <summary>Waits until every living node takes exactly the other living ones to be alive.</summary>
    public Task UntilKnownAsync(CancellationToken stop) => Waiting.UntilAsync(
        async () =>
        {
            var seen = await Task.WhenAll(Living.Select(node => KnowsTheOthersAsync(node, stop)));
            return seen.All(knows => knows);
        },
        "every node knows every other",
        stop);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_witnesses.Values.Where(witness => witness.IsCompletedSuccessfully).Select(witness => witness.Result.DisposeAsync().AsTask()));
        if (_cluster is not null)
            await _cluster.DisposeAsync();
        _http.Dispose();
        _folder.Dispose();
    }

    private async Task BeginAsync(CopySettings dials, int nodes, ulong seed, CancellationToken stop)
    {
        var users = await UserDatabase.EnsureAsync(UserDatabase.DefaultFolder, WorkFactor, MostGuests);
        _cluster = await LocalCluster.StartAsync(Settings(dials, nodes, seed, users), Launcher.ForCurrentProgram(), stop);
        await UntilKnownAsync(stop);
    }

    private async Task<bool> KnowsTheOthersAsync(NodeProcess node, CancellationToken stop)
    {
        try
        {
            var peers = await (await WitnessAsync(node, stop)).PeersAsync();
            return peers is not null && peers.ToHashSet().SetEquals(Living.Where(other => other != node).Select(other => other.Name));
        }
        catch (OrleansException)
        {
            // Its gateway cannot be reached yet.
            return false;
        }
    }

    private ClusterSettings Settings(CopySettings dials, int nodes, ulong seed, string users) => new()
    {
        Mode = "copy",
        Folder = _folder.Path,
        Nodes = nodes,
        Policy = _policy,
        Seed = seed,
        UserDatabase = users,
        Copying = dials,
        ForwardTimeout = ForwardTimeout,
        Health = new HealthSettings
        {
            ProbeInterval = TimeSpan.FromMilliseconds(250),
            ProbeTimeout = TimeSpan.FromMilliseconds(500),
            PassiveRate = null,
        },
    };
}
