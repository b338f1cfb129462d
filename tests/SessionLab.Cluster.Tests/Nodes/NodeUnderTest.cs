using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Tests.Nodes;

/// <summary>A node in this process, on a port the system chose.</summary>
internal sealed class NodeUnderTest : IAsyncDisposable
{
    private readonly WebApplication _app;

    private NodeUnderTest(WebApplication app)
    {
        _app = app;
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Http { get; }

    public WorkWait Work => _app.Services.GetRequiredService<WorkWait>();

    public ISessionMode Mode => _app.Services.GetRequiredService<ISessionMode>();

    public static async Task<NodeUnderTest> StartAsync(NodeSettings settings, TimeProvider? clock = null)
    {
        var app = NodeApp.Build(settings, clock);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new NodeUnderTest(app);
    }

    /// <summary>A request that never came over a wire, for what must happen between a load and a save.</summary>
    public static HttpContext Request(string? cookie)
    {
        var context = new DefaultHttpContext();
        if (cookie is not null)
            context.Request.Headers.Cookie = "session=" + cookie;
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
