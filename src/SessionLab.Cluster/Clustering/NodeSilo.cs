using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using SessionLab.Cluster.Nodes;
using StackExchange.Redis;

namespace SessionLab.Cluster.Clustering;

/// <summary>The Orleans silo that a node hosts beside its web application.</summary>
public static class NodeSilo
{
    /// <summary>The cluster's and the service's id, for observers that connect as clients.</summary>
    public const string ClusterId = "sessionlab";

    /// <summary>
    /// How long a silo may be silent until the others begin to doubt that it lives. Orleans starts with it and then goes by the answers it has seen
    /// from that silo: half as long on a quiet cluster, up to four times as long on a slow one.
    /// </summary>
    public static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(0.5);

    /// <summary>After how many probes in vain a silo counts as dead, once the cluster is warmed up: <see cref="SiloPatience"/>.</summary>
    public const int MissedProbes = 2;

    // Measured: a kill is noticed after 0.3 to 0.5 s, a pause after 0.6 s; by default it would be 5 to 7 s and 64 s.
    private static readonly TimeSpan TablePeriod = TimeSpan.FromSeconds(2);
    // A silo that joins for longer is declared dead by the cluster, itself included: a busy machine must not look like that.
    private static readonly TimeSpan JoinPatience = TimeSpan.FromMinutes(1);

    /// <summary>How long a call between silos may take before the caller gives up.</summary>
    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(2);

    /// <summary>Adds it to a node that is being built; it joins the others before the node listens.</summary>
    public static void AddTo(WebApplicationBuilder builder, NodeSettings settings, SiloPorts ports, Action<ISiloBuilder> configure)
    {
        var clustering = settings.Clustering;
        builder.UseOrleans(silo =>
        {
            Place(silo, settings, ports);
            if (clustering.Redis is { } redis)
                silo.UseRedisClustering(options => options.ConfigurationOptions = ConfigurationOptions.Parse(redis));
            else
                KeepMembers(silo.Services, clustering.File ?? throw new ArgumentException("The silo needs a membership table."));
            silo.Services.Configure<ClusterMembershipOptions>(Tune);
            SiloPatience.AddTo(silo.Services);
            silo.Services.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = ResponseTimeout);
            silo.Services.AddSingleton<IFatalErrorHandler, FatalSilo>();
            configure(silo);
        });
    }

    private static void KeepMembers(IServiceCollection services, string file)
    {
        services.AddSingleton(_ => new JoinTurn($"{file}.turn"));
        services.AddSingleton<ILifecycleParticipant<ISiloLifecycle>>(provider => provider.GetRequiredService<JoinTurn>());
        services.AddSingleton<IMembershipTable>(provider => new FileMembership(file, provider.GetRequiredService<JoinTurn>()));
    }

    private static void Place(ISiloBuilder silo, NodeSettings settings, SiloPorts ports)
    {
        silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (ClusterId, ClusterId));
        silo.Configure<SiloOptions>(options => options.SiloName = settings.Name);
        // Listening everywhere means several machines: the others must be told a name that they can reach.
        if (IPAddress.TryParse(new Uri(settings.Listen).Host, out var address) && !address.Equals(IPAddress.Any))
            silo.ConfigureEndpoints(address, ports.Silo, ports.Gateway);
        else
            silo.ConfigureEndpoints(Dns.GetHostName(), ports.Silo, ports.Gateway, listenOnAnyHostAddress: true);
    }

    private static void Tune(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = ProbeTimeout;
        membership.NumVotesForDeathDeclaration = 1;
        membership.TableRefreshTimeout = TablePeriod;
        membership.IAmAliveTablePublishTimeout = TablePeriod;
        membership.MaxJoinAttemptTime = JoinPatience;
        // Each of these three holds the votes back when a node is paused rather than killed: its connections stay open.
        membership.EnableConnectionLivenessCheck = false;
        membership.EnableIndirectProbes = false;
        membership.ExtendProbeTimeoutDuringDegradation = false;
    }
}
