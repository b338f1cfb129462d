using SessionLab.Cluster.Balancing;

namespace SessionLab.Cluster.Tests.Balancing;

public sealed class AffinityTests
{
    public static TheoryData<string> Policies => [.. AffinityCatalog.All.Select(affinity => affinity.Name)];

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task A_client_comes_back_to_its_node(string affinity)
    {
        await using var farm = await Farm.StartAsync(3, settings => settings with { Affinity = affinity });
        using var visitor = new BoundVisitor(farm.Address);
        var homes = new List<string>();
        for (var time = 0; time < 30; time++)
            homes.Add(await visitor.AskAsync());
        Assert.Single(homes.Distinct());
    }

    [Fact]
    public async Task Everybody_behind_one_address_has_one_node()
    {
        await using var farm = await Farm.StartAsync(3, settings => settings with { Policy = "round-robin", Affinity = "client-address" });
        var homes = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => farm.AskAsync(2)));
        Assert.Single(homes.SelectMany(answers => answers).Distinct());
    }

    [Fact]
    public async Task The_header_is_given_once_it_is_needed()
    {
        await using var farm = await Farm.StartAsync(3, settings => settings with { Affinity = "header" });
        using var client = farm.Client();
        using var answer = await client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.True(answer.Headers.Contains("X-Affinity"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Different_clients_have_different_nodes()
    {
        await using var farm = await Farm.StartAsync(3, settings => settings with { Policy = "round-robin", Affinity = "cookie" });
        var homes = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => farm.AskAsync(5)));
        Assert.Equal(3, homes.Select(answers => answers.Distinct().Single()).Distinct().Count());
    }

    [Fact]
    public async Task The_cookie_is_called_affinity()
    {
        await using var farm = await Farm.StartAsync(1, settings => settings with { Affinity = "cookie" });
        using var client = farm.Client();
        using var answer = await client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.StartsWith("affinity=", answer.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_affinity_there_is_no_cookie()
    {
        await using var farm = await Farm.StartAsync(1, settings => settings);
        using var client = farm.Client();
        using var answer = await client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
