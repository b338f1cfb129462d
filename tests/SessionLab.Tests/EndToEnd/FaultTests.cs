using SessionLab.Core.History;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Tests.EndToEnd;

public sealed class FaultTests : IDisposable
{
    private const string Killed =
        "name: killed\nseed: 3\nmodes: [sticky]\nclients: 24\ncluster: { work-factor: 1 }\n"
        + "workload: { visits: 1, warm-up-visits: 1, requests: 30 }\npace: { think: exponential 100ms }\n"
        + "faults:\n  - { at: 1s, fault: kill-node, node: n2, for: 500ms }\n";

    private readonly Lab _lab = new();

    [Fact]
    public async Task A_node_that_is_killed_takes_its_own_sessions_along_and_no_other()
    {
        await _lab.RunScenarioAsync(Killed);
        var homes = new Dictionary<int, (int Node, int Incarnation)>();
        var lost = new List<(int Node, int Incarnation)>();
        var judge = new Judge();
        judge.Classified += (operation, answerClass) =>
        {
            if (answerClass == AnswerClass.SessionLost)
                lost.Add(homes[operation.Jar]);
            if (operation is { Outcome: Outcome.Ok, Answer: { } answer })
                homes[operation.Jar] = (answer.Node, answer.Incarnation);
        };
        foreach (var seen in Events())
            judge.See(seen);
        Assert.NotEmpty(lost);
        Assert.All(lost, home => Assert.Equal((1, 1), home));
    }

    [Fact]
    public async Task Each_step_of_a_fault_is_in_the_history_and_in_the_report()
    {
        var said = await _lab.RunScenarioAsync(Killed);
        Assert.Equal(
            ["begun", "done", "healed"],
            Events().OfType<FaultEvent>().Select(step => step.Healed ? "healed" : step.Done ? "done" : "begun"));
        Assert.Contains("kill-node n2 at 1.00 s for 0.50 s", said.Output, StringComparison.Ordinal);
        Assert.Contains("kill-node n2 from 1.", said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("although nobody asked it to", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rolling_deploy_takes_one_node_after_the_other()
    {
        await _lab.RunScenarioAsync(Killed.Replace("kill-node, node: n2, for: 500ms", "rolling-deploy, grace: 100ms", StringComparison.Ordinal)
            .Replace("requests: 30", "requests: 100", StringComparison.Ordinal));
        Assert.Equal(
            ["n1 begun", "n1 done", "n1 healed", "n2 begun", "n2 done", "n2 healed", "n3 begun", "n3 done", "n3 healed"],
            Events().OfType<FaultEvent>().Select(step => $"{step.Target} {(step.Healed ? "healed" : step.Done ? "done" : "begun")}"));
    }

    [Fact]
    public async Task A_fault_that_the_load_does_not_wait_for_is_not_injected_and_the_run_is_not_trusted()
    {
        var said = await _lab.RunScenarioAsync(Killed.Replace("at: 1s", "at: 1h", StringComparison.Ordinal), "--format", "json");
        Assert.Equal(4, said.Exit);
        Assert.Contains("fault_missing", said.Output, StringComparison.Ordinal);
        Assert.Empty(Events().OfType<FaultEvent>());
    }

    public void Dispose() => _lab.Dispose();

    private List<RunEvent> Events()
    {
        using var stream = File.OpenRead(Path.Combine(_lab.RunFolders.Single(), RunFolder.History));
        return [.. HistoryReader.Read(stream)];
    }
}
