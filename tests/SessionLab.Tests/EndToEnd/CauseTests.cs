using System.Text.Json;

namespace SessionLab.Tests.EndToEnd;

/// <summary>Real runs whose losses can have one cause only: the attribution agrees on every single one.</summary>
public sealed class CauseTests : IDisposable
{
    private const string Load =
        "seed: 3\nclients: 24\nworkload: { visits: 1, warm-up-visits: 1, warm-up-requests: 5, requests: 30 }\npace: { think: exponential 100ms }\n";

    private readonly Lab _lab = new();

    [Theory]
    [InlineData("local", "", "wrong_node")]
    [InlineData("sticky", "{ at: 1s, fault: kill-node, node: n2, for: 500ms }", "node_died")]
    [InlineData("redis", "{ at: 1s, fault: restart-store }", "store_lost_memory")]
    public async Task Every_loss_has_the_one_cause_it_can_have(string mode, string fault, string cause)
    {
        // A machine so busy that probes come late would move users from nodes that live, and some of them lose their session by that.
        var said = await RunAsync(mode, fault, "cluster: { health: { probe-timeout: 20s } }\n");
        Assert.Equal(cause, Assert.Single(Causes(said, mode)).Key);
        Assert.DoesNotContain("\"unexplained\"", said.Output, StringComparison.Ordinal);
    }

    // What had loaded before the node stood still is a zombie; what only reached it then loads when it wakes, and meets parallel requests.
    [Fact]
    public async Task A_node_that_wakes_up_overwrites_as_a_zombie_or_as_any_parallel_request()
    {
        var said = await RunAsync("redis", "{ at: 1s, fault: pause-node, node: n2, for: 3s }", "cluster: { timeout: 1s, work: 100ms }\n");
        Assert.Empty(Causes(said, "redis").Keys.Except(["zombie_wrote", "overwritten"]));
        Assert.Equal("valid", said.Of("redis").GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task A_loss_is_told_in_ten_lines_that_end_in_the_step_that_broke_and_drawn()
    {
        await RunAsync("local", "");
        var picture = Path.Combine(_lab.Folder, "why.svg");
        var why = await Lab.RunAsync("why", _lab.RunFolders.Single(), "--svg", picture);
        Assert.Equal((0, ""), (why.Exit, why.Error));
        var parts = why.Output.TrimEnd().Split("\n\n");
        Assert.StartsWith("Cause: wrong node", parts[0], StringComparison.Ordinal);
        Assert.InRange(parts[1].Split('\n').Length, 3, 10);
        Assert.EndsWith("HERE IT BROKE.", parts[1], StringComparison.Ordinal);
        Assert.Contains("X---", parts[2].Split('\n')[^1], StringComparison.Ordinal);
        Assert.Contains("not found", await File.ReadAllTextAsync(picture, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    public void Dispose() => _lab.Dispose();

    private Task<Said> RunAsync(string mode, string fault, string more = "") => _lab.RunScenarioAsync(
        $"name: causes\nmodes: [{mode}]\n{Load}{more}" + (fault.Length > 0 ? $"faults:\n  - {fault}\n" : ""), "--format", "json");

    private static Dictionary<string, JsonElement> Causes(Said said, string mode) =>
        said.Of(mode).GetProperty("causes").EnumerateArray().ToDictionary(figure => figure.GetProperty("cause").GetString()!);
}
