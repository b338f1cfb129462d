using System.Net;
using SessionLab.Cluster.Balancing;

namespace SessionLab.Cluster.Tests.Balancing;

public sealed class LostHomeTests
{
    public static TheoryData<string> Affinities => [.. AffinityCatalog.All.Select(affinity => affinity.Name)];

    [Theory]
    [MemberData(nameof(Affinities))]
    public async Task Redistributed_a_client_finds_another_home_and_stays_there(string affinity)
    {
        await using var farm = await StartAsync(affinity, "redistribute");
        using var visitor = new BoundVisitor(farm.Address);
        await farm.NodeNamed(await visitor.AskAsync()).DisposeAsync();
        await Eventually.IsTrueAsync(async () => (await visitor.StatusAsync()) == HttpStatusCode.OK, "another node takes the client");
        var homes = new List<string>();
        for (var time = 0; time < 10; time++)
            homes.Add(await visitor.AskAsync());
        Assert.Single(homes.Distinct());
    }

    [Theory]
    [MemberData(nameof(Affinities))]
    public async Task Refused_a_client_gets_503_until_its_node_is_back(string affinity)
    {
        await using var farm = await StartAsync(affinity, "return-503");
        using var visitor = new BoundVisitor(farm.Address);
        var home = farm.NodeNamed(await visitor.AskAsync());
        var address = home.Address;
        await home.DisposeAsync();
        await Eventually.IsTrueAsync(async () => (await visitor.StatusAsync()) == HttpStatusCode.ServiceUnavailable, "the client is refused");
        await using var again = await StubNode.StartAsync(home.Name, address, incarnation: 2);
        await Eventually.IsTrueAsync(async () => (await visitor.StatusAsync()) == HttpStatusCode.OK, "its node serves the client again");
        Assert.Equal(home.Name, await visitor.AskAsync());
    }

    private static Task<Farm> StartAsync(string affinity, string onLostHome) => Farm.StartAsync(3, settings => settings with
    {
        Affinity = affinity,
        OnLostHome = onLostHome,
        Health = new HealthSettings { ProbeInterval = TimeSpan.FromMilliseconds(50), PassiveRate = null },
    });
}
