using Microsoft.Data.Sqlite;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Stores;
using SessionLab.Cluster.Tests.Nodes;
using SessionLab.Cluster.Timing;
using SessionLab.Cluster.Users;

namespace SessionLab.Cluster.Tests.Stores;

public sealed class StoreIdentityTests
{
    private const int Page = 4_096;

    [Theory]
    [InlineData("redis-server")]
    [InlineData("Garnet")]
    public async Task A_server_is_the_same_for_the_lab_and_for_a_node_and_another_one_is_another(string product)
    {
        using var one = await StartAsync(product);
        using var other = await StartAsync(product);
        using var connection = RedisConnection.Open(one.Endpoint);
        var answered = await connection.DescribeAsync();
        Assert.Equal((await RedisInfo.ReadAsync(one.Endpoint)) with { Where = "" }, answered);
        Assert.Equal(product, answered.Product);
        Assert.NotEqual((await RedisInfo.ReadAsync(other.Endpoint)).Instance, answered.Instance);
    }

    [Fact]
    public async Task A_database_server_is_the_same_for_the_lab_and_for_a_node()
    {
        using var schema = PostgresSchema.Make();
        await using var store = new PostgresStore(schema.ConnectionString);
        var stated = await PostgresInfo.ReadAsync(schema.ConnectionString, TestContext.Current.CancellationToken);
        Assert.Equal(stated with { Where = "" }, await store.DescribeAsync());
        Assert.NotEqual("", stated.Instance);
    }

    [Fact]
    public async Task A_node_writes_down_which_file_answered_it_and_what_kept_it_waiting()
    {
        using var folder = new TemporaryFolder();
        var settings = new NodeSettings
        {
            Name = "n1",
            Listen = "http://127.0.0.1:0",
            Mode = "database",
            Ledger = folder["n1.log"],
            Sqlite = folder["elsewhere.db"],
            UserDatabase = await UserDatabase.EnsureAsync(folder.Path, workFactor: 1, users: 1),
        };
        using var stop = new CancellationTokenSource();
        var node = NodeProgram.RunAsync(settings, AsyncEnumerable.Empty<NodeSettings>(), (_, _) => Task.CompletedTask, stop.Token);
        await Eventually.IsTrueAsync(() => Written(folder["n1.log"]).Contains("store n1 ", StringComparison.Ordinal), "the node says who answered");
        await stop.CancelAsync();
        await node;
        var (here, elsewhere) = (await InstanceAsync(folder["sessions.db"]), await InstanceAsync(folder["elsewhere.db"]));
        Assert.Contains($"instance={Uri.EscapeDataString(elsewhere)}", Written(folder["n1.log"]), StringComparison.Ordinal);
        Assert.NotEqual(here, elsewhere);
        Assert.Contains("runtime n1 ", Written(folder["n1.log"]), StringComparison.Ordinal);
        SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task A_server_that_tells_its_memory_takes_more_of_it_for_what_it_is_given()
    {
        using var server = await StartAsync("redis-server");
        using var connection = RedisConnection.Open(server.Endpoint);
        var before = await RedisInfo.UsedBytesAsync(server.Endpoint);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(key => connection.SetAsync(RequestMeter.OfNobody(), $"k{key}", new byte[10_000], TimeSpan.FromHours(1), onlyIfThere: false)));
        Assert.InRange((await RedisInfo.UsedBytesAsync(server.Endpoint))!.Value - before!.Value, 1_000_000, 1_600_000);
    }

    [Fact]
    public async Task A_file_holds_what_was_written_into_it()
    {
        using var folder = new TemporaryFolder();
        await using var store = new SqliteStore(folder["sessions.db"]);
        await store.PrepareAsync("create table filler (data blob)");
        var before = await SqliteInfo.UsedBytesAsync(folder["sessions.db"], TestContext.Current.CancellationToken);
        await store.WriteAsync(RequestMeter.OfNobody(), "insert into filler values (@p0)", new byte[500_000]);
        var held = await SqliteInfo.UsedBytesAsync(folder["sessions.db"], TestContext.Current.CancellationToken);
        // The table's first page was there before.
        Assert.InRange(held!.Value - before!.Value, 500_000 - Page, 520_000);
    }

    [Fact]
    public void Memory_confirms_a_write_sooner_than_any_disk()
    {
        Assert.SkipUnless(Directory.Exists("/dev/shm"), "only Linux has a folder that is in memory");
        // 50 µs is what the finding begins at; a median of 20 bears that a busy machine is late with a few.
        Assert.InRange(DiskSync.MedianUs("/dev/shm"), 0, 50);
    }

    private static Task<RedisProcess> StartAsync(string product) =>
        product == "Garnet" ? RedisProcess.StartGarnetAsync() : RedisProcess.StartRedisServerAsync();

    private static async Task<string> InstanceAsync(string file) =>
        (await SqliteInfo.ReadAsync(file, TestContext.Current.CancellationToken)).Instance;

    private static string Written(string path) => string.Join('\n', new LedgerFile(0, 1, path).Lines());
}
