using System.Text.Json;
using SessionLab.Core.History;

namespace SessionLab.Tests.EndToEnd;

public sealed class ThresholdTests : IDisposable
{
    private const string Small = "name: held\nseed: 3\nmodes: [local, sticky]\nclients: 12\nworkload: { visits: 2, requests: 6 }\nthresholds:\n";

    private const string Killed =
        "name: killed\nseed: 3\nmodes: [sticky]\nclients: 24\ncluster: { work-factor: 1 }\n"
        + "workload: { visits: 1, warm-up-visits: 1, requests: 30 }\npace: { think: exponential 100ms }\n"
        + "faults:\n  - { at: 1s, fault: kill-node, node: n2, for: 500ms }\nthresholds:\n";

    private readonly Lab _lab = new();

    [Fact]
    public async Task A_threshold_that_breaks_makes_the_run_fail_and_is_named_first_again_and_again()
    {
        var said = await _lab.RunScenarioAsync(Small + "  - lost_sessions == 0\n  - requests_meeting_loss > 0 for local\n");
        Assert.Equal(1, said.Exit);
        Assert.StartsWith("THRESHOLD BROKEN: local, lost_sessions == 0 (measured ", said.Output, StringComparison.Ordinal);
        var again = await Lab.RunAsync(["report", .. _lab.RunFolders]);
        Assert.Equal((said.Exit, said.Output), (again.Exit, again.Output));
    }

    [Fact]
    public async Task Outcomes_are_in_the_json_and_in_the_stored_summary()
    {
        var said = await _lab.RunScenarioAsync(Small + "  - lost_sessions == 0 for local\n  - lost_sessions == 0 for sticky\n", "--format", "json");
        var stored = JsonDocument.Parse(await File.ReadAllTextAsync(
            Path.Combine(_lab.RunFolders.Single(folder => folder.EndsWith("-local", StringComparison.Ordinal)), RunFolder.Summary), TestContext.Current.CancellationToken));
        Assert.Equal("broken", Outcome(said.Of("local")));
        Assert.Equal("broken", Outcome(stored.RootElement));
        Assert.Equal("held", Outcome(said.Of("sticky")));
    }

    [Fact]
    public async Task A_fault_has_figures_of_its_own_and_its_outage_is_held()
    {
        var said = await _lab.RunScenarioAsync(
            Killed + "  - outage < 20s\n  - outage < 1us during kill-node n2\n  - max < 20s during kill-node\n  - lost_sessions < 25 during kill-node\n", "--format", "json");
        Assert.Equal(1, said.Exit);
        Assert.Equal(["held", "broken", "held", "held"], said.Of("sticky").GetProperty("thresholds").EnumerateArray().Select(one => one.GetProperty("outcome").GetString()));
        Assert.True(said.Of("sticky").GetProperty("faults")[0].GetProperty("meanwhile").GetProperty("requests").GetInt64() > 0);
    }

    [Fact]
    public async Task A_ratio_whose_other_mode_the_command_line_leaves_out_is_a_mistake()
    {
        var said = await _lab.RunScenarioAsync(Small + "  - ratio(p50, local) < 9\n", "--mode", "sticky");
        Assert.Equal((2, ""), (said.Exit, said.Output));
        Assert.Contains(":7: the threshold 'ratio(p50, local) < 9' needs a run of the mode 'local'", said.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _lab.Dispose();

    private static string? Outcome(JsonElement run) => run.GetProperty("thresholds").EnumerateArray().Single().GetProperty("outcome").GetString();
}
