using SessionLab.Cluster.Stores;

namespace SessionLab.Cluster.Tests.Stores;

public sealed class StoreChoiceTests
{
    private static readonly ClusterSettings Redis = new() { Mode = "redis", Folder = "unused" };

    [Theory]
    [InlineData("auto", "/bin/redis-server", "/garnet.dll", "redis-server")]
    [InlineData("auto", null, "/garnet.dll", "garnet")]
    [InlineData("garnet", "/bin/redis-server", "/garnet.dll", "garnet")]
    [InlineData("redis-server", "/bin/redis-server", null, "redis-server")]
    public void The_server_is_the_one_asked_for_or_the_best_that_is_here(string asked, string? redis, string? garnet, string expected) =>
        Assert.Equal(expected, StoreChoice.For(Redis with { RedisServer = asked }, redis, garnet).Server);

    [Theory]
    [InlineData("auto", "dotnet restore")]
    [InlineData("garnet", "dotnet restore")]
    [InlineData("redis-server", "not on PATH")]
    [InlineData("memcached", "allowed: auto, redis-server, garnet")]
    public void What_is_not_here_is_said_with_what_to_do(string asked, string said)
    {
        var error = Assert.Throws<ClusterException>(() => StoreChoice.For(Redis with { RedisServer = asked }, null, null));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_users_own_endpoint_starts_nothing() =>
        Assert.False(StoreChoice.For(Redis with { Redis = "cache:6379" }, "/bin/redis-server", "/garnet.dll").Starts);

    [Fact]
    public void A_mode_without_a_redis_starts_nothing() =>
        Assert.False(StoreChoice.For(Redis with { Mode = "database" }, "/bin/redis-server", "/garnet.dll").Starts);
}
