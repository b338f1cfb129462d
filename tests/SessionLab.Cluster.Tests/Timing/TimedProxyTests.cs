using SessionLab.Cluster.Tests.Balancing;

namespace SessionLab.Cluster.Tests.Timing;

public sealed class TimedProxyTests
{
    [Theory]
    [InlineData("cookie", "affinity balancer choose forward")]
    [InlineData(null, "balancer choose forward")]
    public async Task The_balancers_phases_add_up_to_its_time(string? affinity, string expected)
    {
        await using var farm = await Farm.StartAsync(2, settings => settings with { Affinity = affinity });
        var times = new Times(await AskAsync(farm, "/"));

        Assert.Equal(expected, string.Join(' ', times.Names.Order()));
        Assert.Equal(times["balancer"], times.Sum("balancer"));
        Assert.InRange(times["forward"], 1, times["balancer"]);
    }

    [Fact]
    public async Task What_the_node_says_stands_first_and_is_no_part_of_forwarding()
    {
        await using var farm = await Farm.StartAsync(1, settings => settings);
        var header = await AskAsync(farm, "/timed");
        var times = new Times(header);

        Assert.StartsWith("node;dur=0.001, other;dur=0.001, balancer;dur=", header, StringComparison.Ordinal);
        Assert.Equal(times["balancer"], times["node"] + times["choose"] + times["forward"]);
    }

    [Fact]
    public async Task An_answer_of_the_balancers_own_says_nothing_of_time()
    {
        await using var farm = await Farm.StartAsync(0, settings => settings);
        Assert.Null(await AskAsync(farm, "/"));
    }

    private static async Task<string?> AskAsync(Farm farm, string path)
    {
        using var client = farm.Client();
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        return answer.Headers.TryGetValues("Server-Timing", out var values) ? Assert.Single(values) : null;
    }
}
