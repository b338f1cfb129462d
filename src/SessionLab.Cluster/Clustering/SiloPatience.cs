using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Clustering;

/// <summary>
/// After how many probes in vain a silo counts as dead: after more of them while the cluster is warmed up. All code is compiled then, and a
/// silo on a slow machine misses two probes without being ill.
/// </summary>
internal sealed class SiloPatience(NodeSettings settings, IOptionsMonitorCache<ClusterMembershipOptions> options)
    : IConfigureOptions<ClusterMembershipOptions>, IAdjustable
{
    private const int MissedProbesWhileWarmingUp = 10;
    private volatile bool _warmingUp = settings.Clustering.WarmingUp;

    /// <summary>Lets it have its say in the options, and hear what the node is told.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddSingleton<SiloPatience>();
        services.AddSingleton<IConfigureOptions<ClusterMembershipOptions>>(provider => provider.GetRequiredService<SiloPatience>());
        services.AddSingleton<IAdjustable>(provider => provider.GetRequiredService<SiloPatience>());
    }

    /// <inheritdoc/>
    public void Configure(ClusterMembershipOptions membership) =>
        membership.NumMissedProbesLimit = _warmingUp ? MissedProbesWhileWarmingUp : NodeSilo.MissedProbes;

    /// <inheritdoc/>
    public void Adjust(NodeSettings told)
    {
        _warmingUp = told.Clustering.WarmingUp;
        // Orleans asks for the current options at each probe that failed: the next time they are made anew.
        options.TryRemove(Options.DefaultName);
    }
}
