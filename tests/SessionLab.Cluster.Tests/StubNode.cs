using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Tests;

/// <summary>A node with no sessions: it says its name, and can be told to hold requests or to fall over.</summary>
internal sealed class StubNode : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _held;
    private volatile bool _warmingUp;

    private StubNode(string name, int incarnation, string listen)
    {
        Name = name;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(listen);
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.MapGet("/health", () => "well");
        _app.MapGet("/", (HttpContext context) => Answer(context, incarnation));
        _app.MapGet("/warming-up", () => _warmingUp ? "yes" : "no");
        _app.MapGet("/cookie", (HttpContext context) =>
        {
            context.Response.Headers.SetCookie = "session=1; Path=/";
            return Answer(context, incarnation);
        });
        _app.MapGet("/timed", (HttpContext context) =>
        {
            context.Response.Headers["Server-Timing"] = "node;dur=0.001, other;dur=0.001";
            return Answer(context, incarnation);
        });
        _app.MapGet("/held", async (HttpContext context) =>
        {
            Interlocked.Increment(ref _held);
            await _release.Task;
            return Answer(context, incarnation);
        });
    }

    public string Name { get; }

    /// <summary>How many requests it has held so far.</summary>
    public int Held => Volatile.Read(ref _held);

    public string Address => _app.Urls.Single();

    public static async Task<StubNode> StartAsync(string name, string listen = "http://127.0.0.1:0", int incarnation = 1)
    {
        var node = new StubNode(name, incarnation, listen);
        await node._app.StartAsync();
        return node;
    }

    /// <summary>The role <c>node</c>.</summary>
    public static async Task RunAsync(
        NodeSettings settings, IAsyncEnumerable<NodeSettings> changes, Func<Uri, Task> ready, CancellationToken stop)
    {
        if (settings.Flaws.Contains("dies-at-start"))
        {
            throw new ClusterException("this node was told to die");
        }
        if (settings.Flaws.Contains("taken-for-dead") || (settings.Flaws.Contains("taken-for-dead-once") && Begins(settings.Ledger!)))
        {
            FatalSilo.End("this node was told that it is dead");
        }
        await using var node = await StartAsync(settings.Name, settings.Listen, settings.Incarnation);
        node._warmingUp = settings.Clustering.WarmingUp;
        await ready(new Uri(node.Address));
        await foreach (var told in changes.WithCancellation(stop))
        {
            node._warmingUp = told.Clustering.WarmingUp;
            await ready(new Uri(node.Address));
        }
    }

    /// <summary>Lets every held request go on.</summary>
    public void Release() => _release.TrySetResult();

    /// <summary>Stops listening and cuts its connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private static bool Begins(string ledger)
    {
        var begins = !File.Exists(ledger);
        File.AppendAllText(ledger, "");
        return begins;
    }

    private string Answer(HttpContext context, int incarnation)
    {
        context.Response.Headers["X-Node"] = $"{Name};incarnation={incarnation}";
        return Name;
    }
}
