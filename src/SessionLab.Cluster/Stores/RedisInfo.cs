using System.Globalization;
using System.Net;
using StackExchange.Redis;

namespace SessionLab.Cluster.Stores;

/// <summary>Asks a server that speaks Redis who it is.</summary>
public static class RedisInfo
{
    /// <summary>Said of a server that the lab runs itself.</summary>
    public const string StartedByTheLab = "started by the lab";

    /// <summary>Product and version by <c>INFO</c>; a server that does not answer is a <see cref="ClusterException"/>.</summary>
    /// <param name="configuration">A StackExchange.Redis configuration string; at its simplest <c>host:port</c>.</param>
    /// <param name="where">Null: the configuration's endpoint, without its secrets.</param>
    public static async Task<StoreInfo> ReadAsync(string configuration, string? where = null)
    {
        var options = Options(configuration);
        where ??= string.Join(",", options.EndPoints.Select(Name));
        return Read(await InfoAsync(options, where), where);
    }

    /// <summary>The memory that the server has in use, bytes; null when it does not tell, as Garnet, which takes its memory in large pages.</summary>
    /// <param name="configuration">As above.</param>
    public static async Task<long?> UsedBytesAsync(string configuration)
    {
        var options = Options(configuration);
        var facts = Facts(await InfoAsync(options, string.Join(",", options.EndPoints.Select(Name))));
        return facts.TryGetValue("used_memory", out var used) ? long.Parse(used, CultureInfo.InvariantCulture) : null;
    }

    private static ConfigurationOptions Options(string configuration)
    {
        var options = ConfigurationOptions.Parse(configuration);
        options.ConnectTimeout = 2000;
        // The library takes INFO for an administrator's command.
        options.AllowAdmin = true;
        options.SetDefaultPorts();
        return options;
    }

    private static async Task<string> InfoAsync(ConfigurationOptions options, string where)
    {
        try
        {
            await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
            return (string?)await connection.GetDatabase().ExecuteAsync("INFO") ?? "";
        }
        catch (RedisException error)
        {
            throw new ClusterException($"no Redis server answers at {where}", error);
        }
    }

    private static string? Name(EndPoint endpoint) => endpoint is DnsEndPoint dns
        ? string.Create(CultureInfo.InvariantCulture, $"{dns.Host}:{dns.Port}")
        : endpoint.ToString();

    /// <summary>What the text of an INFO answer says.</summary>
    internal static StoreInfo Read(string info, string where)
    {
        var facts = Facts(info);
        var forgets = facts.GetValueOrDefault("aof_enabled") != "1";
        var (product, version) = facts.TryGetValue("garnet_version", out var garnet) ? ("Garnet", garnet)
            : facts.TryGetValue("valkey_version", out var valkey) ? ("Valkey", valkey)
            : ("redis-server", facts.GetValueOrDefault("redis_version", "unknown"));
        return new StoreInfo(product, version, where, forgets) { Instance = facts.GetValueOrDefault("run_id", "") };
    }

    private static Dictionary<string, string> Facts(string info) => info
        .Split('\n', StringSplitOptions.TrimEntries)
        .Select(line => line.Split(':', 2))
        .Where(pair => pair.Length == 2)
        .DistinctBy(pair => pair[0])
        .ToDictionary(pair => pair[0], pair => pair[1]);
}
