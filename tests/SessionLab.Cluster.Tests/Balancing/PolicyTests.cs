using SessionLab.Cluster.Balancing;

namespace SessionLab.Cluster.Tests.Balancing;

public sealed class PolicyTests
{
    [Fact]
    public async Task Random_reaches_every_node()
    {
        await using var farm = await Farm.StartAsync(3, settings => settings with { Policy = "random" });
        var answers = await farm.AskAsync(100);
        Assert.Equal(3, answers.Distinct().Count());
        Assert.Contains(answers.Zip(answers.Skip(1)), pair => pair.First == pair.Second);
    }

    [Fact]
    public async Task Round_robin_takes_turns()
    {
        await using var farm = await Farm.StartAsync(3, settings => settings with { Policy = "round-robin" });
        var answers = await farm.AskAsync(9);
        Assert.Equal(3, answers.Take(3).Distinct().Count());
        Assert.Equal(answers.Take(6), answers.Skip(3));
    }

    [Theory]
    [InlineData("least-requests")]
    [InlineData("power-of-two-choices")]
    public async Task A_busy_node_is_spared(string policy)
    {
        await using var farm = await Farm.StartAsync(2, settings => settings with { Policy = policy });
        using var held = await HeldRequests.StartAsync(farm, 1);
        var idle = farm.Nodes.Single(node => node.Held == 0).Name;
        Assert.All(await farm.AskAsync(20), answer => Assert.Equal(idle, answer));
        await held.ReleaseAsync();
    }

    [Fact]
    public async Task First_alphabetical_always_takes_the_first()
    {
        await using var farm = await Farm.StartAsync(3, settings => settings with { Policy = "first-alphabetical" });
        Assert.All(await farm.AskAsync(20), answer => Assert.Equal("n1", answer));
    }

    [Fact]
    public async Task Weighted_draws_in_proportion_and_never_a_node_of_weight_0()
    {
        await using var farm = await Farm.StartAsync(3, settings => settings with
        {
            Policy = "weighted",
            Destinations = [.. settings.Destinations.Zip([3, 1, 0], (node, weight) => node with { Weight = weight })],
        });
        var answers = (await farm.AskAsync(400)).CountBy(node => node).ToDictionary();
        // Seven standard deviations to each side.
        Assert.InRange(answers["n1"], 240, 360);
        Assert.Equal(400, answers["n1"] + answers["n2"]);
    }

    [Fact]
    public void Every_policy_of_the_catalog_is_known_to_the_balancer()
    {
        var settings = new BalancerSettings { Listen = "http://127.0.0.1:0", Destinations = [] };
        Assert.All(PolicyCatalog.All.Select(policy => policy.Name), name => Assert.NotNull(BalancerApp.Build(settings with { Policy = name })));
    }

    [Fact]
    public void An_unknown_policy_is_refused_with_the_names_that_are_known()
    {
        var error = Assert.Throws<ArgumentException>(() => PolicyCatalog.YarpName("fair"));
        Assert.Contains("round-robin", error.Message, StringComparison.Ordinal);
    }
}
