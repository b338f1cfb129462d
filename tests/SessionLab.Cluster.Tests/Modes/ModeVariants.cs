using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Tests.Stores;
using SessionLab.Cluster.Tokens;

namespace SessionLab.Cluster.Tests.Modes;

/// <summary>Every mode of the catalog, on every store it knows.</summary>
public static class ModeVariants
{
    private static readonly Dictionary<string, string[]> Stores = new()
    {
        ["database"] = ["SQLite", "PostgreSQL"],
        ["redis"] = ["redis-server", "Garnet"],
        ["jwt"] = ["HS256", "RS256"],
    };

    /// <summary>Mode and store; a mode that names no store here is run once, as it comes.</summary>
    public static TheoryData<string, string> All { get; } =
        new(ModeCatalog.All.SelectMany(mode => Stores.GetValueOrDefault(mode.Name, [""]).Select(store => (mode.Name, store))));

    /// <summary>What a node needs for one variant; <c>Store</c> is what to dispose of afterwards.</summary>
    internal static async Task<(NodeSettings Settings, IDisposable? Store)> PrepareAsync(NodeSettings settings, string store, string folder)
    {
        switch (store)
        {
            case "SQLite":
                return (settings with { Sqlite = Path.Combine(folder, "sessions.db") }, null);
            case "PostgreSQL":
                var schema = PostgresSchema.Make();
                return (settings with { Postgres = schema.ConnectionString }, schema);
            case "redis-server" or "Garnet":
                var server = await (store == "Garnet" ? RedisProcess.StartGarnetAsync() : RedisProcess.StartRedisServerAsync());
                return (settings with { Redis = server.Endpoint }, server);
            case "HS256" or "RS256":
                return (settings with { Signature = store, SigningKey = SigningKey.Make(store) }, null);
            default:
                return (settings with { Clustering = new ClusteringSettings { File = Path.Combine(folder, "membership.db") } }, null);
        }
    }
}
