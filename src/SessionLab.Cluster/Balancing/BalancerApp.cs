using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.SessionAffinity;

namespace SessionLab.Cluster.Balancing;

/// <summary>The balancer as a web application, ready to be started.</summary>
public static class BalancerApp
{
    /// <summary>Builds it; an unknown policy or affinity name is an <see cref="ArgumentException"/>.</summary>
    public static WebApplication Build(BalancerSettings settings)
    {
        // The empty builder reads no file and no environment: the settings are all that counts.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(settings.Listen).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Error).AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        AddProxy(builder.Services, settings);
        var app = builder.Build();
        app.MapTimedProxy(TimeProvider.System, settings);
        return app;
    }

    private static void AddProxy(IServiceCollection services, BalancerSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<RotationLedger>();
        services.AddSingleton<IAvailableDestinationsPolicy, RotationPolicy>();
        services.AddSingleton<ILoadBalancingPolicy, OverflowPolicy>();
        services.AddSingleton<ILoadBalancingPolicy, SessionKeyPolicy>();
        services.AddSingleton<ILoadBalancingPolicy, ByNamePolicy>();
        services.AddSingleton<ILoadBalancingPolicy, WeightedPolicy>();
        services.AddSingleton<ILoadBalancingPolicy, ConsistentHashPolicy>();
        services.AddSingleton<ILoadBalancingPolicy, HashPolicy>();
        services.AddSingleton<ISessionAffinityPolicy, ClientAddressAffinity>();
        services.AddReverseProxy().LoadFromMemory([BalancerConfig.Route], [BalancerConfig.Cluster(settings)]).AddTransforms(TimedProxy.Say);
        UseKeysInMemory(services);
        services.Configure<TransportFailureRateHealthPolicyOptions>(
            policy => policy.DetectionWindowSize = BalancerConfig.PassiveWindow(settings.Health));
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
    }

    private static void UseKeysInMemory(IServiceCollection services)
    {
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        // Loading the key ring at start-up would still write a key file into the user's home.
        foreach (var loader in services.Where(LoadsKeyRing).ToList())
        {
            services.Remove(loader);
        }
    }

    private static bool LoadsKeyRing(ServiceDescriptor service) =>
        service.ServiceType == typeof(IHostedService)
        && service.ImplementationType?.Assembly == typeof(EphemeralDataProtectionProvider).Assembly;
}
