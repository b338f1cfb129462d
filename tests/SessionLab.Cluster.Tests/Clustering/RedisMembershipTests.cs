using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Tests.Nodes;
using SessionLab.Cluster.Tests.Stores;
using SessionLab.Cluster.Users;

namespace SessionLab.Cluster.Tests.Clustering;

/// <summary>Nodes on several machines share no file: their silos find each other through a Redis server of its own.</summary>
public sealed class RedisMembershipTests
{
    [Fact]
    public async Task Silos_that_share_a_Redis_copy_to_each_other()
    {
        using var members = await RedisProcess.StartRedisServerAsync();
        using var folder = new TemporaryFolder();
        var users = await UserDatabase.EnsureAsync(folder.Path, workFactor: 1, users: 10);
        var settings = new NodeSettings
        {
            Name = "n1",
            Listen = "http://127.0.0.1:0",
            Mode = "copy",
            UserDatabase = users,
            Clustering = new ClusteringSettings { Redis = members.Endpoint },
        };
        await using var first = await NodeUnderTest.StartAsync(settings);
        await using var second = await NodeUnderTest.StartAsync(settings with { Name = "n2" });
        var visitor = new Visitor(3);

        await visitor.LogInAsync(first);
        var elsewhere = await visitor.GetAsync(second, "/profile");

        Assert.Equal((200, "found"), (elsewhere.Status, elsewhere.State));
    }
}
