using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Tests.Nodes;
using SessionLab.Cluster.Users;

namespace SessionLab.Cluster.Tests.Modes;

/// <summary>Two nodes of one mode in this process, on a clock that the test moves.</summary>
internal sealed class ClusterUnderTest : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly TemporaryFolder _folder = new();
    private readonly List<NodeUnderTest> _nodes = [];
    private IDisposable? _store;

    public FakeTimeProvider Clock { get; } = new(Start);

    public NodeSettings Settings { get; private set; } = null!;

    public Claims Claims => ModeCatalog.All.Single(mode => mode.Name == Settings.Mode).Claims;

    public NodeUnderTest First => _nodes[0];

    public NodeUnderTest Second => _nodes[1];

    public IDisposable? Store => _store;

    public string FirstLedger => _folder["n1.log"];

    public static Task<ClusterUnderTest> StartAsync(string mode, string store, params string[] flaws) =>
        StartAsync(mode, store, settings => settings with { Flaws = flaws });

    /// <summary>Nodes whose clock passes <paramref name="factor"/> seconds while the test's passes one.</summary>
    public static Task<ClusterUnderTest> StartAsync(string mode, string store, double factor) =>
        StartAsync(mode, store, settings => settings with { Clock = new ClockSettings(Start, factor), AbsoluteTimeout = TimeSpan.FromHours(1) });

    /// <summary>Lets so much of the nodes' time pass.</summary>
    public void Pass(TimeSpan time) => Clock.Advance(time / (Settings.Clock?.Factor ?? 1));

    public static async Task<ClusterUnderTest> StartAsync(string mode, string store, Func<NodeSettings, NodeSettings> change)
    {
        var cluster = new ClusterUnderTest();
        try
        {
            await cluster.StartNodesAsync(mode, store, change);
            return cluster;
        }
        catch
        {
            // A skipped variant leaves nothing behind.
            await cluster.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
        _store?.Dispose();
        // Windows deletes no file that a pooled connection holds open.
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    private async Task StartNodesAsync(string mode, string store, Func<NodeSettings, NodeSettings> change)
    {
        var users = await UserDatabase.EnsureAsync(_folder.Path, workFactor: 1, users: 10);
        var bare = new NodeSettings { Name = "n1", Listen = "http://127.0.0.1:0", Mode = mode, UserDatabase = users };
        (Settings, _store) = await ModeVariants.PrepareAsync(change(bare), store, _folder.Path);
        foreach (var name in (string[])["n1", "n2"])
            _nodes.Add(await NodeUnderTest.StartAsync(Settings with { Name = name, Ledger = _folder[name + ".log"] }, Clock));
    }
}
