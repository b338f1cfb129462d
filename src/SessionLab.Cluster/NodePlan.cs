using System.Security.Cryptography;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster;

/// <summary>What all nodes of a cluster are told alike.</summary>
internal static class NodePlan
{
    /// <summary>The settings of a node; each node fills in its own name and its own ledger.</summary>
    public static NodeSettings For(ClusterSettings settings, RunFolder folder, string host, string? storeEndpoint) => new()
    {
        Name = "",
        Listen = $"http://{host}:0",
        Mode = settings.Mode,
        Ledger = settings.Ledger ? "" : null,
        UserDatabase = settings.UserDatabase,
        Seed = settings.Seed,
        Work = settings.Work,
        LoadWork = settings.LoadWork,
        IdleTimeout = settings.IdleTimeout,
        AbsoluteTimeout = settings.AbsoluteTimeout,
        Clock = settings.Clock,
        Flaws = settings.Flaws,
        Sqlite = settings.Mode == "database" && settings.Postgres is null ? folder.Sqlite : null,
        Postgres = settings.Mode == "database" ? settings.Postgres : null,
        Redis = settings.Mode == "redis" ? storeEndpoint ?? settings.Redis : null,
        Copying = settings.Copying,
        Clustering = new ClusteringSettings { File = folder.Membership, WarmingUp = settings.WarmsUp && settings.Mode == "copy" },
        Signature = settings.Signature,
        SigningKey = settings.Mode == "jwt" ? NewKey(settings.Signature) : null,
    };

    private static string NewKey(string signature)
    {
        if (signature != "RS256")
        {
            return Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        }
        using var rsa = RSA.Create(2048);
        return Convert.ToBase64String(rsa.ExportPkcs8PrivateKey());
    }
}
