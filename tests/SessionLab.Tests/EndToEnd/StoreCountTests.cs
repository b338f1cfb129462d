using System.Text.Json;
using SessionLab.Cluster.Stores;
using SessionLab.Running;

namespace SessionLab.Tests.EndToEnd;

/// <summary>What the nodes count at their drivers is what the store counts for itself.</summary>
public sealed class StoreCountTests : IDisposable
{
    private readonly Lab _lab = new();

    // Redis counts whole packets: around keys and values lie a command's name and the lengths of its parts, 20 bytes (GET) to 60 (SET with
    // expiry and condition), around an answer 4 to 10. Each connection introduces itself besides: about 0.4 KB there and 1.5 KB back.
    [Fact]
    public async Task Redis_ran_as_many_commands_as_the_nodes_counted_and_carried_their_bytes_and_the_packing()
    {
        var (run, redis) = await RunOnRedisAsync();
        Assert.True(run.Commands > run.Requests);
        Assert.Equal(run.Commands, redis.Calls("get", "set", "psetex", "unlink", "del"));

        var connections = redis.Stat("total_connections_received");
        Assert.InRange(redis.Stat("total_net_input_bytes") - run.SentBytes, 20 * run.Commands, 60 * run.Commands + 1_000 * connections);
        Assert.InRange(redis.Stat("total_net_output_bytes") - run.ReceivedBytes, 4 * run.Commands, 10 * run.Commands + 3_000 * connections);
    }

    // PostgreSQL counts no bytes of its connections.
    [Fact]
    public async Task PostgreSQL_ran_as_many_statements_as_the_nodes_counted()
    {
        var server = Environment.GetEnvironmentVariable(RunSettings.PostgresVariable);
        Assert.SkipWhen(server is null, $"{RunSettings.PostgresVariable} names no PostgreSQL");
        await using var database = await CountingDatabase.MakeAsync(server);
        var run = await RunAsync("database", "--postgres", database.ConnectionString);
        Assert.True(run.Commands > run.Requests);

        // Tables are made, and once a minute cleaned, for no request.
        Assert.Equal(run.Commands, await database.CallsAsync("^(select|insert|update|delete) .*sessions", except: "where expires <="));
    }

    public void Dispose() => _lab.Dispose();

    private async Task<(CountedRun Run, RedisCounters Redis)> RunOnRedisAsync()
    {
        var program = SearchPath.Find("redis-server");
        Assert.SkipWhen(program is null, "redis-server is not on PATH");
        var stop = TestContext.Current.CancellationToken;
        await using var store = await StoreProcess.StartAsync(
            Lab.Launcher, new StoreSettings("127.0.0.1", "redis-server", program), Path.Combine(_lab.Folder, "store.log"), stop);

        // Who started the server has asked it something already; and the driver would look for a key of its own, by which it chooses
        // between several servers.
        var before = await RedisCounters.ReadAsync(store.Endpoint);
        var run = await RunAsync("redis", "--redis", $"{store.Endpoint},tiebreaker=");
        return (run, (await RedisCounters.ReadAsync(store.Endpoint)).Since(before));
    }

    private async Task<CountedRun> RunAsync(string mode, params IReadOnlyList<string> store)
    {
        var said = await _lab.RunScenarioAsync(
            $"name: counted\nmodes: [{mode}]\nclients: 12\ncluster: {{ nodes: 2 }}\nworkload: {{ name: shopping, visits: 3, requests: 8 }}\n",
            ["--format", "json", .. store]);
        var run = CountedRun.Of(_lab.RunFolders.Single());
        Assert.Equal(run.MeasuredCommands, PerRequest(said.Of(mode), "store_operations_per_request"), 0.01);
        return run;
    }

    private static double PerRequest(JsonElement summary, string member) =>
        summary.GetProperty(member).GetDouble() * summary.GetProperty("requests").GetInt64();
}
