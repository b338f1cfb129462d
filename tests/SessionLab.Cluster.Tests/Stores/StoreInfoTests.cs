using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Stores;
using SessionLab.Cluster.Tests.Nodes;

namespace SessionLab.Cluster.Tests.Stores;

public sealed class StoreInfoTests
{
    [Theory]
    [InlineData("redis_version:7.0.15\r\naof_enabled:0\r\n", "redis-server", "7.0.15", true)]
    [InlineData("redis_version:7.0.15\r\naof_enabled:1\r\n", "redis-server", "7.0.15", false)]
    [InlineData("garnet_version:2.2.8\r\nredis_version:7.4.3\r\n", "Garnet", "2.2.8", true)]
    [InlineData("redis_version:7.2.4\r\nvalkey_version:8.1.0\r\n", "Valkey", "8.1.0", true)]
    public void A_server_that_speaks_redis_says_who_it_is(string info, string product, string version, bool forgets) =>
        Assert.Equal(new StoreInfo(product, version, "here:1", forgets), RedisInfo.Read(info, "here:1"));

    [Fact]
    public async Task The_embedded_database_says_its_version_its_file_and_how_fast_its_disk_is()
    {
        using var folder = new TemporaryFolder();
        var info = await SqliteInfo.ReadAsync(folder["sessions.db"], TestContext.Current.CancellationToken);
        Assert.Equal(("SQLite", "embedded", false), (info.Product, info.Where, info.Forgets));
        Assert.Matches(@"^3\.\d+", info.Version);
        Assert.EndsWith("sessions.db", info.Instance, StringComparison.Ordinal);
        Assert.True(info.SyncUs > 0);
    }

    [Fact]
    public void What_tells_a_server_from_another_is_its_run() =>
        Assert.Equal("4f2a", RedisInfo.Read("redis_version:7.0.15\r\nrun_id:4f2a\r\n", "here:1").Instance);

    [Theory]
    [InlineData("Host=db;Username=lab;Password=secret;Database=shop", "db:5432/shop")]
    [InlineData("Host=db;Port=6000;Username=lab;Password=secret", "db:6000/lab")]
    public void A_connection_string_is_told_without_its_secrets(string connection, string where) =>
        Assert.Equal(where, PostgresInfo.Where(connection));

    [Fact]
    public async Task A_redis_that_does_not_answer_is_named()
    {
        var endpoint = $"127.0.0.1:{FreePort.Find("127.0.0.1")}";
        var error = await Assert.ThrowsAsync<ClusterException>(() => RedisInfo.ReadAsync($"{endpoint},password=secret"));
        Assert.Equal($"no Redis server answers at {endpoint}", error.Message);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }
}
