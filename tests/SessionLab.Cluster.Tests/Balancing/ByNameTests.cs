using SessionLab.Cluster.Balancing;

namespace SessionLab.Cluster.Tests.Balancing;

public sealed class ByNameTests
{
    [Fact]
    public async Task A_request_reaches_the_node_it_names()
    {
        await using var farm = await StartAsync();
        Assert.Equal(["n3", "n1", "n2", "n2"], await AskAsync(farm, "n3", "n1", "n2", "n2"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("n9")]
    public async Task A_request_that_names_no_node_reaches_the_first(string named)
    {
        await using var farm = await StartAsync();
        Assert.Equal(["n1"], await AskAsync(farm, named));
    }

    [Fact]
    public async Task A_node_that_is_away_is_stood_in_for_by_the_first_in_order()
    {
        await using var farm = await StartAsync();
        await farm.Nodes[1].DisposeAsync();
        await Eventually.IsTrueAsync(async () => await AskAsync(farm, "n2") is ["n1"], "n1 stands in");
    }

    [Fact]
    public async Task Affinity_decides_first()
    {
        await using var farm = await StartAsync(affinity: "cookie");
        Assert.Equal(["n2", "n2", "n2"], await AskAsync(farm, "n2", "n3", "n1"));
    }

    private static Task<Farm> StartAsync(string? affinity = null) => Farm.StartAsync(3, settings => settings with
    {
        Policy = "by-name",
        Affinity = affinity,
        Health = new HealthSettings { ProbeInterval = TimeSpan.FromMilliseconds(50), PassiveRate = null },
    });

    private static async Task<List<string>> AskAsync(Farm farm, params string[] named)
    {
        using var client = farm.Client();
        var answers = new List<string>();
        foreach (var name in named)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/");
            request.Headers.TryAddWithoutValidation("X-Destination", name);
            using var response = await client.SendAsync(request);
            answers.Add(await response.Content.ReadAsStringAsync());
        }
        return answers;
    }
}
