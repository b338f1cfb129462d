using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SessionLab.Cluster;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Stores;
using SessionLab.Cluster.Tokens;
using SessionLab.Running;

namespace SessionLab.Benchmarks.Modes;

/// <summary>A node of one mode in this process, and a visitor who is logged in there.</summary>
/// <remarks>In <c>copy</c> it has its silo and no other node to send copies to. Held up for half a second it refuses, and its row stays empty.</remarks>
internal sealed class ModeUnderBenchmark : IAsyncDisposable
{
    private const int Writes = 10;
    private static readonly Dictionary<string, ModeUnderBenchmark> Started = [];
    private readonly TemporaryFolder _folder = new();
    private WebApplication _node = null!;
    private StoreProcess? _store;
    private ISessionMode _mode = null!;
    private SessionRules _rules = null!;
    private string _cookie = "";

    /// <summary>A mode, named with what it keeps sessions in: <c>redis Garnet</c>.</summary>
    public static async Task<ModeUnderBenchmark> OfAsync(string variant)
    {
        // Started once: in two of three tries the second silo of one process found itself declared dead, which ends the process.
        if (!Started.TryGetValue(variant, out var mode))
            Started.Add(variant, mode = await StartAsync(variant));
        return mode;
    }

    /// <summary>Ends all that were started.</summary>
    public static async Task EndAsync()
    {
        foreach (var mode in Started.Values)
            await mode.DisposeAsync();
    }

    private static async Task<ModeUnderBenchmark> StartAsync(string variant)
    {
        var started = new ModeUnderBenchmark();
        started._node = NodeApp.Build(await started.SettingsAsync(variant.Split(' ')[0], variant.Split(' ')[^1]));
        await started._node.StartAsync();
        started._mode = started._node.Services.GetRequiredService<ISessionMode>();
        started._rules = started._node.Services.GetRequiredService<SessionRules>();
        await started.LogInAsync();
        return started;
    }

    /// <summary>Loads the visitor's session.</summary>
    public ValueTask<Session> LoadAsync() => _mode.LoadAsync(Request());

    /// <summary>Saves what was loaded; in <c>jwt</c> the visitor goes on presenting the first token.</summary>
    public ValueTask SaveAsync(Session session)
    {
        session.Touch(_rules.Now);
        return _mode.SaveAsync(Request(), session);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _node.StopAsync();
        await _node.DisposeAsync();
        if (_store is not null)
            await _store.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<NodeSettings> SettingsAsync(string mode, string store)
    {
        // Nobody asks for a user here, so there are none.
        var bare = new NodeSettings { Name = "n1", Listen = "http://127.0.0.1:0", Mode = mode, UserDatabase = Path.Combine(_folder.Path, "users.db") };
        switch (store)
        {
            case "SQLite":
                return bare with { Sqlite = Path.Combine(_folder.Path, "sessions.db") };
            case "Garnet":
                _store = await StartGarnetAsync();
                return bare with { Redis = _store.Endpoint };
            case "HS256" or "RS256":
                return bare with { Signature = store, SigningKey = SigningKey.Make(store) };
            default:
                return bare with { Clustering = new ClusteringSettings { File = Path.Combine(_folder.Path, "membership.db") } };
        }
    }

    private Task<StoreProcess> StartGarnetAsync()
    {
        var choice = StoreChoice.For(new ClusterSettings { Mode = "redis", Folder = _folder.Path, RedisServer = "garnet" });
        return StoreProcess.StartAsync(
            Launcher.ForAssembly("dotnet", typeof(Commands.CommandLine).Assembly.Location),
            new StoreSettings("127.0.0.1", choice.Server!, choice.Program!), Path.Combine(_folder.Path, "store.log"));
    }

    private async Task LogInAsync()
    {
        var session = _rules.Create(presented: null);
        session.User = 7;
        for (var write = 1; write <= Writes; write++)
            session.Apply($"1.{write}");
        session.Touch(_rules.Now);
        var request = Request();
        await _mode.SaveAsync(request, session);
        _cookie = request.Response.Headers.SetCookie.ToString().Split(';')[0];
    }

    private DefaultHttpContext Request()
    {
        var context = new DefaultHttpContext();
        if (_cookie.Length > 0)
            context.Request.Headers.Cookie = _cookie;
        return context;
    }
}
