using System.Globalization;
using StackExchange.Redis;

namespace SessionLab.Tests.EndToEnd;

/// <summary>What a Redis server counted since it started: <c>INFO stats</c> and <c>INFO commandstats</c>.</summary>
internal sealed class RedisCounters(IReadOnlyDictionary<string, string> facts, RedisCounters? before = null)
{
    public static async Task<RedisCounters> ReadAsync(string endpoint)
    {
        var options = ConfigurationOptions.Parse(endpoint);
        // The library takes INFO for an administrator's command, and looks for a key of its own unless told not to.
        (options.AllowAdmin, options.TieBreaker) = (true, "");
        await using var connection = await ConnectionMultiplexer.ConnectAsync(options);
        var server = connection.GetServer(endpoint);
        var sections = new[] { await server.InfoAsync("stats"), await server.InfoAsync("commandstats") };
        return new RedisCounters(sections.SelectMany(section => section).SelectMany(group => group).ToDictionary(fact => fact.Key, fact => fact.Value));
    }

    /// <summary>What it counted after those.</summary>
    public RedisCounters Since(RedisCounters before) => new(facts, before);

    public long Stat(string name) => long.Parse(facts[name], CultureInfo.InvariantCulture) - (before?.Stat(name) ?? 0);

    /// <summary>How often these commands were run together.</summary>
    public long Calls(params IReadOnlyList<string> commands) => commands.Sum(Calls);

    // cmdstat_get:calls=396,usec=718,…
    private long Calls(string command)
    {
        var calls = facts.TryGetValue("cmdstat_" + command, out var line)
            ? long.Parse(line.Split(',')[0].Split('=')[1], CultureInfo.InvariantCulture)
            : 0;
        return calls - (before?.Calls(command) ?? 0);
    }
}
