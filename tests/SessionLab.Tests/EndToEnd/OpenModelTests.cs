using System.Text.Json;
using SessionLab.Core.History;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Running;

namespace SessionLab.Tests.EndToEnd;

public sealed class OpenModelTests : IDisposable
{
    private readonly Lab _lab = new();

    [Theory]
    [InlineData("pace: { name: poisson, rate: 50, think: 5ms }\nworkload: { requests: 2, warm-up-visits: 5 }")]
    [InlineData("pace: { name: ramp, rate: 10, to: 90, over: 500ms }\nworkload: { name: glance }")]
    public async Task Intended_times_in_the_history_are_the_arrivals_that_were_drawn_to_the_microsecond(string load)
    {
        var text = "name: arrivals\nseed: 7\nmodes: [jwt]\nclients: 40\ncluster: { nodes: 1, work-factor: 1 }\n" + load;
        await _lab.RunScenarioAsync(text);
        var plan = Plan.Draw(new ScenarioParser(Vocabulary.Scenarios).Parse("x.yaml", text).Scenario!);
        var arrived = Operations().Where(operation => operation.Id.Number == 1).ToDictionary(operation => operation.Id.Client, operation => operation.IntendedUs);
        Assert.Equal(
            Enumerable.Range(0, 40).Select(client => plan.VisitsOf(client).Single().StartUs!.Value),
            Enumerable.Range(0, 40).Select(client => arrived[client]));
    }

    [Fact]
    public async Task Every_scheduled_request_is_started_and_the_books_of_time_balance()
    {
        var said = await _lab.RunScenarioAsync(
            "name: books\nmodes: [sticky]\nclients: 30\ncluster: { nodes: 1, work-factor: 1, work: 5ms }\n"
            + "pace: { name: poisson, rate: 50 }\nworkload: { requests: 4, warm-up-visits: 10 }\n", "--format", "json");
        var run = said.Of("sticky");
        Assert.Equal((160, 160), (run.GetProperty("sending").GetProperty("scheduled").GetInt64(), run.GetProperty("sending").GetProperty("started").GetInt64()));
        Assert.Equal(80, run.GetProperty("warm_up").GetProperty("requests").GetInt64());
        Assert.True(run.GetProperty("in_flight").GetProperty("mean").GetDouble() > 0);
        Assert.DoesNotContain("littles_law", said.Output, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Object, run.GetProperty("arrival_uncorrected_ms").ValueKind);
    }

    [Fact]
    public async Task The_report_shows_both_latencies_and_what_was_left_out()
    {
        var said = await _lab.RunScenarioAsync(
            "name: shown\nmodes: [jwt]\nclients: 30\ncluster: { nodes: 1, work-factor: 1 }\npace: { name: constant, rate: 60 }\n"
            + "workload: { name: glance, warm-up-visits: 10 }\n");
        Assert.Contains("arrivals, from the plan", said.Output, StringComparison.Ordinal);
        Assert.Contains("arrivals, uncorrected", said.Output, StringComparison.Ordinal);
        Assert.Contains("20 requests scheduled, 20 started", said.Output, StringComparison.Ordinal);
        Assert.Contains("Left out as warm-up: 10 requests", said.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _lab.Dispose();

    private IEnumerable<Operation> Operations()
    {
        using var stream = File.OpenRead(Path.Combine(_lab.RunFolders.Single(), RunFolder.History));
        return [.. HistoryReader.Read(stream).OfType<Operation>()];
    }
}
