using System.Diagnostics;
using SessionLab.Cluster.Stores;
using SessionLab.Cluster.Tests.Processes;
using StackExchange.Redis;

namespace SessionLab.Cluster.Tests.Stores;

public sealed class StoreProcessTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessionlab-test-");

    public static TheoryData<string> Servers => ["garnet", "redis-server"];

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_started_server_answers_and_says_who_it_is(string server)
    {
        var clock = Stopwatch.StartNew();
        await using var store = await StartAsync(server);
        output.WriteLine($"{server}: {clock.ElapsedMilliseconds} ms");
        var info = await RedisInfo.ReadAsync(store.Endpoint);
        Assert.Equal(server, info.Product, ignoreCase: true);
        Assert.Equal(info with { Where = "started by the lab" }, store.Info);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Its_server_ends_with_the_store(string server)
    {
        var store = await StartAsync(server);
        Assert.True(ProcessTable.IsAlive(store.Pid));
        await store.DisposeAsync();
        Assert.False(ProcessTable.IsAlive(store.Pid));
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task A_restarted_server_answers_on_the_same_endpoint_and_has_forgotten(string server)
    {
        await using var store = await StartAsync(server);
        var (endpoint, pid) = (store.Endpoint, store.Pid);
        await WriteAsync(endpoint);
        await store.RestartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(endpoint, store.Endpoint);
        Assert.NotEqual(pid, store.Pid);
        Assert.False(ProcessTable.IsAlive(pid));
        Assert.False(await HoldsAsync(endpoint));
    }

    [Fact]
    public async Task Settings_with_an_unknown_server_are_refused_in_words()
    {
        var error = await Assert.ThrowsAsync<ClusterException>(() => StartAsync(new StoreSettings("127.0.0.1", "memcached", "x")));
        Assert.Contains("allowed: redis-server, garnet", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task WriteAsync(string endpoint)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(endpoint);
        await connection.GetDatabase().StringSetAsync("key", "value");
        Assert.True(await connection.GetDatabase().KeyExistsAsync("key"));
    }

    private static async Task<bool> HoldsAsync(string endpoint)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(endpoint);
        return await connection.GetDatabase().KeyExistsAsync("key");
    }

    private Task<StoreProcess> StartAsync(string server)
    {
        Assert.SkipWhen(server == "redis-server" && SearchPath.Find(server) is null, "redis-server is not on PATH");
        var choice = StoreChoice.For(new ClusterSettings { Mode = "redis", Folder = _folder.FullName, RedisServer = server });
        return StartAsync(new StoreSettings("127.0.0.1", choice.Server!, choice.Program!));
    }

    private Task<StoreProcess> StartAsync(StoreSettings settings) => StoreProcess.StartAsync(
        TestProgram.Launcher, settings, Path.Combine(_folder.FullName, "store.log"), TestContext.Current.CancellationToken);
}
