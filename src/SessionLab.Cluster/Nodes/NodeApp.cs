using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Timing;
using SessionLab.Cluster.Users;

namespace SessionLab.Cluster.Nodes;

/// <summary>The demo application of the course notes, on one Kestrel node.</summary>
public static class NodeApp
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Builds it; nothing listens yet.</summary>
    /// <param name="settings">What the node is told.</param>
    /// <param name="machine">The clock beside which the node's own runs; null for the machine's.</param>
    /// <exception cref="ArgumentException">The settings name an unknown mode, or lack what the mode needs.</exception>
    public static WebApplication Build(NodeSettings settings, TimeProvider? machine = null)
    {
        if (!ModeCatalog.TryFind(settings.Mode, out var mode))
            throw new ArgumentException($"mode: {settings.Mode}; allowed: {string.Join(", ", ModeCatalog.All.Select(m => m.Name))}");
        // Empty: no configuration files, no environment, no log providers; each would cost start-up time.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        AddPlatform(builder, settings);
        AddNode(builder.Services, settings, machine ?? TimeProvider.System);
        mode.AddTo(builder, settings);
        var app = builder.Build();
        app.UseTimedAnswers(machine ?? TimeProvider.System);
        Map(app);
        return app;
    }

    private static void AddPlatform(WebApplicationBuilder builder, NodeSettings settings)
    {
        builder.WebHost.UseKestrelCore().UseUrls(settings.Listen).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }

    private static void AddNode(IServiceCollection services, NodeSettings settings, TimeProvider machine)
    {
        services.AddSingleton(settings);
        var clock = ScaledClock.For(settings.Clock, machine);
        services.AddKeyedSingleton<TimeProvider>(NodeClock.Key, clock);
        services.AddKeyedSingleton(NodeClock.Machine, machine);
        services.AddSingleton<IAdjustable>(clock);
        services.AddSingleton(_ => new UserDatabase(settings.UserDatabase));
        services.AddSingleton<SessionRules>();
        services.AddSingleton<Ledger>();
        services.AddSingleton<IAdjustable>(provider => provider.GetRequiredService<Ledger>());
        // Work is part of the measured latency, and so waits in real time however fast the node's clock runs.
        services.AddSingleton(_ => new WorkWait(settings, machine));
        services.AddSingleton<SessionPipeline>();
    }

    private static void Map(WebApplication app)
    {
        var pipeline = app.Services.GetRequiredService<SessionPipeline>();
        var users = app.Services.GetRequiredService<UserDatabase>();
        app.MapLanding(pipeline);
        app.MapLogin(pipeline, users);
        app.MapMain(pipeline);
        app.MapProfile(pipeline, users);
        app.MapCart(pipeline);
        app.MapCounter(pipeline);
        app.MapLogout(pipeline);
        app.MapHealth(app.Services.GetService<Readiness>() ?? new Readiness());
        app.MapMemory();
    }
}
