using System.Reflection;

namespace SessionLab.Cluster.Stores;

/// <summary>Which store a cluster uses: none, an embedded or foreign one it is told of, or a server that the lab starts.</summary>
/// <param name="Server">The server to start, by its catalog name; null when none is to be started.</param>
/// <param name="Program">Path of the program to start.</param>
public sealed record StoreChoice(string? Server, string? Program)
{
    private static readonly StoreChoice NothingToStart = new(null, null);

    /// <summary>True when the lab has to start a server.</summary>
    public bool Starts => Server is not null;

    /// <summary>What the settings ask for; a server that is not on this machine is a <see cref="ClusterException"/>.</summary>
    public static StoreChoice For(ClusterSettings settings) => For(settings, SearchPath.Find(ServerCatalog.RedisServer), GarnetPath());

    /// <summary>True when a choice of server, auto included, comes to Garnet on this machine.</summary>
    public static bool MeansGarnet(string redisServer) =>
        redisServer == ServerCatalog.Garnet || (redisServer == "auto" && SearchPath.Find(ServerCatalog.RedisServer) is null);

    /// <summary>As above, given where the servers are; null where they are not.</summary>
    internal static StoreChoice For(ClusterSettings settings, string? redisServer, string? garnet)
    {
        if (settings.Mode != "redis" || settings.Redis is not null)
        {
            return NothingToStart;
        }
        return settings.RedisServer switch
        {
            "auto" when redisServer is not null => new StoreChoice(ServerCatalog.RedisServer, redisServer),
            "auto" or ServerCatalog.Garnet when garnet is not null => new StoreChoice(ServerCatalog.Garnet, garnet),
            ServerCatalog.RedisServer when redisServer is not null => new StoreChoice(ServerCatalog.RedisServer, redisServer),
            var asked => throw new ClusterException(Missing(asked)),
        };
    }

    private static string Missing(string asked) => asked switch
    {
        "auto" => "neither redis-server (on PATH) nor Garnet (a package of the build) is here; run dotnet restore, or give the " +
            "endpoint of a Redis server",
        ServerCatalog.RedisServer => "redis-server was asked for and is not on PATH; install it, or use garnet",
        ServerCatalog.Garnet => "garnet was asked for and its package is not on this machine; run dotnet restore, or use redis-server",
        _ => $"store server {asked} is unknown; allowed: auto, {ServerCatalog.RedisServer}, {ServerCatalog.Garnet}",
    };

    private static string? GarnetPath()
    {
        var path = typeof(StoreChoice).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(fact => fact.Key == "GarnetServer")?.Value;
        return File.Exists(path) ? path : null;
    }
}
