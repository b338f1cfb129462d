using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Tests.Clustering;

public sealed class SiloPatienceTests
{
    [Fact]
    public void A_silo_is_waited_for_longer_until_the_warm_up_is_over()
    {
        var settings = Settings(warmingUp: true);
        using var services = Build(settings);
        Assert.True(Limit(services) > NodeSilo.MissedProbes);

        Tell(services, settings with { Clustering = settings.Clustering with { WarmingUp = false } });

        Assert.Equal(NodeSilo.MissedProbes, Limit(services));
    }

    [Fact]
    public void Who_is_not_warmed_up_is_strict_from_the_beginning()
    {
        var settings = Settings(warmingUp: false);
        using var services = Build(settings);
        Tell(services, settings);
        Assert.Equal(NodeSilo.MissedProbes, Limit(services));
    }

    private static NodeSettings Settings(bool warmingUp) => new()
    {
        Name = "n1",
        Listen = "http://127.0.0.1:0",
        Mode = "copy",
        UserDatabase = "",
        Clustering = new ClusteringSettings { WarmingUp = warmingUp },
    };

    private static ServiceProvider Build(NodeSettings settings)
    {
        var services = new ServiceCollection().AddOptions().AddSingleton(settings);
        SiloPatience.AddTo(services);
        return services.BuildServiceProvider();
    }

    private static void Tell(ServiceProvider services, NodeSettings told)
    {
        foreach (var part in services.GetServices<IAdjustable>())
            part.Adjust(told);
    }

    // As Orleans asks for it at each probe that failed.
    private static int Limit(ServiceProvider services) =>
        services.GetRequiredService<IOptionsMonitor<ClusterMembershipOptions>>().CurrentValue.NumMissedProbesLimit;
}
