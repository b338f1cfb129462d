using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Links;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Stores;

namespace SessionLab.Cluster;

/// <summary>A whole cluster on this machine: balancer, nodes and, where the mode needs one, a store, each a process of its own.</summary>
public sealed class LocalCluster : IAsyncDisposable
{
    private static readonly TimeSpan Hearing = TimeSpan.FromSeconds(2);
    private readonly ClusterSettings _settings;
    private readonly Launcher _launcher;
    private readonly RunFolder _folder;
    private readonly string _host = LoopbackAddress.Next();
    // Replaced when a node is added, so that those who watch may read it at any time.
    private volatile IReadOnlyList<NodeProcess> _nodes = [];
    private BalancerProcess? _balancer;
    private ClusterLinks? _links;
    private StoreProcess? _store;
    private NodeSettings? _node;
    private Uri? _address;

    private LocalCluster(ClusterSettings settings, Launcher launcher) =>
        (_settings, _launcher, _folder) = (settings, launcher with { QuickJit = settings.QuickJit }, new RunFolder(settings.Folder));

    /// <summary>What was asked for.</summary>
    public ClusterSettings Settings => _settings;

    /// <summary>Where clients send their requests: the balancer.</summary>
    public Uri Address => _address!;

    /// <summary>The nodes in order.</summary>
    public IReadOnlyList<NodeProcess> Nodes => _nodes;

    /// <summary>The node of a name, <c>n1</c> and so on.</summary>
    /// <exception cref="ClusterException">There is none.</exception>
    public NodeProcess NodeNamed(string name) => _nodes.FirstOrDefault(node => node.Name == name)
        ?? throw new ClusterException($"there is no node {name}; there are: {string.Join(", ", _nodes.Select(node => node.Name))}");

    /// <summary>The store that answered; null in a mode without one.</summary>
    public StoreInfo? Store { get; private set; }

    /// <summary>What the session store holds, bytes; null without a store, or one that does not tell.</summary>
    public Task<long?> StoreBytesAsync(CancellationToken cancellation = default) => Inquiry.BytesAsync(cancellation);

    /// <summary>What runs, with its process ids; a store is the foreign server itself.</summary>
    public IEnumerable<(string Name, int Pid)> Processes
    {
        get
        {
            foreach (var node in _nodes)
            {
                yield return (node.Name, node.Pid);
            }
            yield return ("balancer", _balancer!.Pid);
            if (_store is not null)
            {
                yield return ("store", _store.Pid);
            }
            if (_links?.Pid is { } relay)
            {
                yield return ("relay", relay);
            }
        }
    }

    /// <summary>The links that faults can act on.</summary>
    public ClusterLinks Links => _links!;

    /// <summary>The ledger of every life of every node; none when the ledger is off.</summary>
    public IReadOnlyList<LedgerFile> LedgerFiles => [.. _nodes.SelectMany(node => node.Ledgers)];

    /// <summary>What the balancer wrote down of the nodes it sent requests to.</summary>
    public string RotationFile => _folder.Rotation;

    /// <summary>
    /// Starts everything and waits until the balancer can be used. A part that does not start is a <see cref="ClusterException"/>;
    /// what had started by then is ended.
    /// </summary>
    public static async Task<LocalCluster> StartAsync(
        ClusterSettings settings, Launcher launcher, CancellationToken cancellation = default)
    {
        var cluster = new LocalCluster(settings, launcher);
        try
        {
            await cluster.StartAsync(cancellation);
            return cluster;
        }
        catch
        {
            // Whatever went wrong, nothing is left running.
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Adds a node while clients are served: the balancer learns of it once it can be used.</summary>
    public async Task<NodeProcess> AddNodeAsync(CancellationToken cancellation = default)
    {
        var node = await NodeProcess.StartAsync(_nodes.Count, _launcher, _folder);
        try
        {
            await ReadyAsync(node, cancellation);
        }
        catch
        {
            // It never was a part of the cluster.
            await node.DisposeAsync();
            throw;
        }
        _nodes = [.. _nodes, node];
        await ServeAsync([node], cancellation);
        return node;
    }

    /// <summary>An operator's command to the balancer: whom a node still takes.</summary>
    public Task DrainAsync(NodeProcess node, Draining draining, CancellationToken cancellation = default) =>
        _balancer!.DrainAsync(node.Name, draining, cancellation);

    /// <summary>An operator's command to every node, and to those that are yet to join: other settings from now on.</summary>
    public Task AdjustAsync(Func<NodeSettings, NodeSettings> change)
    {
        _node = change(_node!);
        return Task.WhenAll(_nodes.Select(node => node.AdjustAsync(change)));
    }

    /// <summary>The warm-up is over: nodes are as strict with each other from now on as they are meant to be. One that cannot be told stays patient.</summary>
    public async Task WarmedUpAsync(CancellationToken stop)
    {
        if (_node!.Clustering.WarmingUp)
            await AdjustAsync(node => node with { Clustering = node.Clustering with { WarmingUp = false } })
                .WaitAsync(Hearing, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Where the store that the lab started listens, past any relay.</summary>
    internal string StoreEndpoint => OwnStore.Endpoint;

    /// <summary>True when the store is a server that the lab started, and so may restart.</summary>
    public bool OwnsStore => _store is not null;

    /// <summary>Ends the server that the lab started as a store, and starts it again on the same endpoint.</summary>
    /// <exception cref="InvalidOperationException">The store is none of the lab's.</exception>
    public Task RestartStoreAsync(CancellationToken cancellation = default) => OwnStore.RestartAsync(cancellation);

    /// <summary>Ends everything at once and leaves nothing running.</summary>
    public Task StopAsync() => DisposeAsync().AsTask();

    /// <summary>As <see cref="StopAsync"/>; a second call does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        // Kept in the lists, so that names and ledgers can still be read afterwards.
        var ends = _nodes.Select(node => node.DisposeAsync().AsTask()).ToList();
        if (_balancer is not null)
            ends.Add(_balancer.DisposeAsync().AsTask());
        if (_links is not null)
            ends.Add(_links.DisposeAsync().AsTask());
        await Task.WhenAll(ends);
        // Last: a node that saves its final words must still find its store.
        await (_store?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private StoreInquiry Inquiry => new(_settings, _folder.Sqlite, _store);

    private async Task StartAsync(CancellationToken cancellation)
    {
        var choice = StoreChoice.For(_settings);
        // All processes start now; each waits for its settings, which need the addresses of those before it.
        var store = choice.Starts ? StartStoreAsync(choice, cancellation) : Task.CompletedTask;
        try
        {
            await SpawnAsync();
            _links = await ClusterLinks.StartAsync(
                _settings.Links, _launcher, new RelaySettings { Host = _host, Seed = _settings.Seed }, _folder.Log("relay"), cancellation);
        }
        finally
        {
            await store;
        }
        _node = NodePlan.For(_settings, _folder, _host, _store?.Endpoint);
        // The store's own complaint comes first: nodes only fail because of it.
        await Task.WhenAll([AskStoreAsync(cancellation), .. _nodes.Select(process => ReadyAsync(process, cancellation))]);
        _address = await ServeAsync(_nodes, cancellation);
    }

    private async Task StartStoreAsync(StoreChoice choice, CancellationToken cancellation)
    {
        var settings = new StoreSettings(_host, choice.Server!, choice.Program!);
        _store = await StoreProcess.StartAsync(_launcher, settings, _folder.Log("store"), cancellation);
    }

    private async Task AskStoreAsync(CancellationToken cancellation) => Store = await Inquiry.WhoAsync(cancellation);

    private async Task SpawnAsync()
    {
        for (var index = 0; index < _settings.Nodes; index++)
        {
            _nodes = [.. _nodes, await NodeProcess.StartAsync(index, _launcher, _folder)];
        }
        _balancer = await BalancerProcess.StartAsync(_launcher, Balancer(), _folder.Log("balancer"));
    }

    private async Task ReadyAsync(NodeProcess node, CancellationToken cancellation) =>
        await node.ReadyAsync(await _links!.TowardsStoreAsync(node.Name, _node!, cancellation), cancellation);

    private async Task<Uri> ServeAsync(IReadOnlyList<NodeProcess> nodes, CancellationToken cancellation)
    {
        var destinations = await Task.WhenAll(nodes.Select(async node => new DestinationSettings(
            node.Name, await _links!.TowardsNodeAsync(node.Name, node.Address, cancellation), Weight: _settings.WeightOf(node.Index))));
        return await _balancer!.AddAsync(destinations, cancellation);
    }

    private StoreProcess OwnStore => _store ?? throw new InvalidOperationException("the lab has started no store");

    private BalancerSettings Balancer() => new()
    {
        Listen = $"http://{_host}:0",
        Destinations = [],
        Policy = _settings.Policy,
        Affinity = _settings.Affinity,
        OnLostHome = _settings.OnLostHome,
        Capacity = _settings.Capacity,
        ForwardTimeout = _settings.ForwardTimeout,
        Health = _settings.Health,
        Ledger = _folder.Rotation,
    };
}
