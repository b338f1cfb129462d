using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Clustering;

/// <summary>The two ports of a silo, which cannot let the system choose them.</summary>
/// <param name="Silo">Silos talk to each other on it.</param>
/// <param name="Gateway">Observers connect to it.</param>
public sealed record SiloPorts(int Silo, int Gateway)
{
    /// <summary>As the settings say; a port that they leave open is one that was free a moment ago.</summary>
    public static SiloPorts For(ClusteringSettings settings, string host) => new(
        settings.SiloPort > 0 ? settings.SiloPort : FreePort.Find(host),
        settings.GatewayPort > 0 ? settings.GatewayPort : FreePort.Find(host));
}
