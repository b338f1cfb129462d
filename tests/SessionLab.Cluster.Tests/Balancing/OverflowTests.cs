namespace SessionLab.Cluster.Tests.Balancing;

public sealed class OverflowTests
{
    [Theory]
    [InlineData(4, 4, 0, 0)]
    [InlineData(5, 4, 1, 0)]
    [InlineData(11, 4, 4, 3)]
    [InlineData(15, 4, 4, 7)]
    public async Task Nodes_fill_in_order_and_the_last_takes_the_rest(int requests, params int[] expected)
    {
        await using var farm = await StartAsync(3, capacity: 4);
        using var held = await HeldRequests.StartAsync(farm, requests);
        Assert.Equal(expected, farm.Nodes.Select(node => node.Held));
        await held.ReleaseAsync();
    }

    [Fact]
    public async Task The_order_is_that_of_the_settings_and_not_of_the_alphabet()
    {
        await using var farm = await StartAsync(11, capacity: 1);
        using var held = await HeldRequests.StartAsync(farm, 3);
        Assert.Equal(["n1", "n2", "n3"], farm.Nodes.Where(node => node.Held > 0).Select(node => node.Name));
        await held.ReleaseAsync();
    }

    [Fact]
    public async Task A_node_takes_requests_again_once_it_has_answered()
    {
        await using var farm = await StartAsync(2, capacity: 1);
        using var held = await HeldRequests.StartAsync(farm, 1);
        Assert.Equal(["n2"], await farm.AskAsync(1));
        await held.ReleaseAsync();
        await Eventually.IsTrueAsync(async () => await farm.AskAsync(1) is ["n1"], "n1 answers again");
    }

    private static Task<Farm> StartAsync(int nodes, int capacity) =>
        Farm.StartAsync(nodes, settings => settings with { Policy = "overflow", Capacity = capacity });
}
