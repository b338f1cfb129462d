using System.Net;
using SessionLab.Cluster.Balancing;

namespace SessionLab.Cluster.Tests.Balancing;

public sealed class HealthTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(null)]
    [InlineData(0.3)]
    public async Task A_killed_node_is_left_out(double? passiveRate)
    {
        await using var farm = await StartAsync(passiveRate);
        await farm.Nodes[0].DisposeAsync();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await Eventually.IsTrueAsync(() => AllSucceedAsync(farm, 4), "no request fails any more");
        output.WriteLine($"passive {passiveRate}: {clock.ElapsedMilliseconds} ms");
        Assert.All(await farm.AskAsync(10), answer => Assert.Equal("n2", answer));
    }

    [Fact]
    public async Task A_node_that_comes_back_is_taken_back()
    {
        await using var farm = await StartAsync(0.3);
        var address = farm.Nodes[0].Address;
        await farm.Nodes[0].DisposeAsync();
        await Eventually.IsTrueAsync(() => AllSucceedAsync(farm, 4), "no request fails any more");
        await using var again = await StubNode.StartAsync("n1", address, incarnation: 2);
        await Eventually.IsTrueAsync(async () => (await farm.AskAsync(2)).Contains("n1"), "n1 answers again");
    }

    [Fact]
    public async Task The_balancers_ledger_tells_who_was_left_out_and_taken_in_again()
    {
        var ledger = Path.GetTempFileName();
        await using (var farm = await StartAsync(0.3, ledger))
        {
            var address = farm.Nodes[0].Address;
            await farm.Nodes[0].DisposeAsync();
            await Eventually.IsTrueAsync(() => AllSucceedAsync(farm, 4), "no request fails any more");
            await using var again = await StubNode.StartAsync("n1", address, incarnation: 2);
            await Eventually.IsTrueAsync(async () => (await farm.AskAsync(2)).Contains("n1"), "n1 answers again");
        }
        var lines = await File.ReadAllLinesAsync(ledger, TestContext.Current.CancellationToken);
        // What comes after is the end of the nodes, which the balancer may see or not.
        Assert.Equal(
            ["taken-in n1", "taken-in n2", "left-out n1", "taken-in n1"],
            lines.Take(4).Select(line => line[..line.IndexOf(" at=", StringComparison.Ordinal)]));
        File.Delete(ledger);
    }

    [Fact]
    public async Task A_balancer_that_thinks_every_node_dead_tries_them_all_the_same()
    {
        await using var farm = await StartAsync(null);
        await farm.Nodes[0].DisposeAsync();
        await Eventually.IsTrueAsync(() => AllSucceedAsync(farm, 4), "no request fails any more");
        await farm.Nodes[1].DisposeAsync();
        using var client = farm.Client();
        Assert.Equal(HttpStatusCode.BadGateway, await StatusAsync(client));
    }

    [Fact]
    public async Task A_node_that_does_not_answer_in_time_is_504()
    {
        await using var farm = await Farm.StartAsync(1, settings => settings with { ForwardTimeout = TimeSpan.FromMilliseconds(50) });
        using var client = farm.Client();
        using var answer = await client.GetAsync("/held", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.StatusCode);
        farm.Nodes[0].Release();
    }

    private static Task<Farm> StartAsync(double? passiveRate, string? ledger = null) => Farm.StartAsync(2, settings => settings with
    {
        Policy = "round-robin",
        Ledger = ledger,
        Health = new HealthSettings { PassiveRate = passiveRate },
    });

    private static async Task<bool> AllSucceedAsync(Farm farm, int times)
    {
        using var client = farm.Client();
        for (var time = 0; time < times; time++)
        {
            if (await StatusAsync(client) != HttpStatusCode.OK)
            {
                return false;
            }
        }
        return true;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client)
    {
        using var answer = await client.GetAsync("/");
        return answer.StatusCode;
    }
}
