using System.Text.Json;
using SessionLab.Running;

namespace SessionLab.Tests.EndToEnd;

public sealed class RunTests : IDisposable
{
    private readonly Lab _lab = new();

    [Fact]
    public async Task In_every_mode_the_phases_of_each_request_add_up_and_are_those_of_the_mode()
    {
        await _lab.RunScenarioAsync(Lab.EveryMode);
        var seen = new Dictionary<string, string>();
        foreach (var folder in _lab.RunFolders)
        {
            var timings = await TimingsAsync(folder);
            Assert.All(timings, timing => Assert.Equal(timing["node"], Sum(timing, "load", "app", "db", "hash", "work", "lock", "save", "copy", "other")));
            Assert.All(timings, timing => Assert.Equal(timing["balancer"], Sum(timing, "affinity", "choose", "forward", "node")));
            seen[folder.Split('-')[^1]] = string.Join(' ', ((string[])["affinity", "lock", "copy", "hash"]).Where(name => timings.Any(timing => timing.ContainsKey(name))));
        }

        // A PostgreSQL that is there is used, and lets a writer wait inside itself.
        var database = Environment.GetEnvironmentVariable(RunSettings.PostgresVariable) is null ? "database: lock hash" : "database: hash";
        Assert.Equal(
            ["copy: copy hash", database, "jwt: hash", "local: hash", "redis: hash", "sticky: affinity hash"],
            seen.Select(mode => $"{mode.Key}: {mode.Value}").Order());
    }

    [Fact]
    public async Task Every_mode_follows_the_same_plan()
    {
        var said = await _lab.RunScenarioAsync(Lab.EveryMode, "--format", "json", "--mode", "sticky", "jwt");
        var again = await _lab.RunScenarioAsync(Lab.EveryMode, "--format", "json", "--mode", "jwt");
        Assert.Equal(said.Of("sticky").GetProperty("plan_hash").GetString(), said.Of("jwt").GetProperty("plan_hash").GetString());
        Assert.Equal(said.Of("jwt").GetProperty("plan_hash").GetString(), again.Of("jwt").GetProperty("plan_hash").GetString());
    }

    [Fact]
    public async Task A_stored_run_gives_the_same_summary_again()
    {
        var said = await _lab.RunScenarioAsync(Lab.EveryMode, "--format", "json", "--mode", "local");
        var again = await Lab.RunAsync("report", _lab.RunFolders.Single(), "--format", "json");
        Assert.Equal(said.Exit, again.Exit);
        Assert.Equal(said.Output, again.Output);
    }

    [Fact]
    public async Task The_history_is_one_json_object_a_line_and_begins_with_the_header()
    {
        await _lab.RunScenarioAsync(Lab.EveryMode, "--mode", "sticky");
        var said = await Lab.RunAsync("history", _lab.RunFolders.Single());
        var kinds = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("event").GetString()).ToList();
        Assert.Equal("header", kinds[0]);
        Assert.Equal("ended", kinds[^1]);
        Assert.Contains("ledger", kinds);
    }

    [Fact]
    public async Task The_history_tells_what_kept_each_process_waiting_and_which_store_answered()
    {
        var said = await _lab.RunScenarioAsync(Lab.EveryMode, "--format", "json", "--mode", "redis");
        var events = (await Lab.RunAsync("history", _lab.RunFolders.Single())).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement).ToLookup(line => line.GetProperty("event").GetString());
        Assert.Equal(
            ["balancer", "bench", "n1", "n2", "n3"], events["runtime"].Select(sample => sample.GetProperty("process").GetString()).Distinct().Order());
        var stated = events["header"].Single().GetProperty("mode").GetProperty("store").GetProperty("instance").GetString();
        Assert.Equal([stated, stated, stated], events["store"].Select(answered => answered.GetProperty("instance").GetString()));
        Assert.NotEmpty(events["clock"]);
        Assert.DoesNotContain("store_elsewhere", said.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("clock_jumped", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_takes_longer_than_its_limit_is_stopped_and_not_trusted()
    {
        var said = await _lab.RunScenarioAsync(
            "name: slow\nmodes: [local]\nclients: 2\ntime-limit: 1s\npace: { think: 1m }\n", "--format", "json");
        Assert.Equal(4, said.Exit);
        Assert.Contains("run_took_too_long", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_nodes_held_is_in_the_report_and_in_a_matrix_of_its_own()
    {
        var said = await _lab.RunScenarioAsync(
            "name: watched\nmodes: [copy]\nclients: 4\ncluster: { nodes: 2 }\nworkload: { name: shopping, visits: 2, requests: 6 }\n", "--format", "json");
        var again = await Lab.RunAsync("report", _lab.RunFolders.Single(), "--format", "json");
        var matrix = await Lab.RunAsync("copies", _lab.RunFolders.Single());
        Assert.Equal(said.Output, again.Output);
        Assert.Equal("n1", said.Of("copy").GetProperty("copies").GetProperty("nodes")[0].GetProperty("node").GetString());
        Assert.StartsWith("watched, mode copy: ", matrix.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mode_that_copies_nothing_has_no_matrix()
    {
        await _lab.RunScenarioAsync(Lab.EveryMode, "--mode", "sticky");
        var said = await Lab.RunAsync("copies", _lab.RunFolders.Single());
        Assert.Equal((2, ""), (said.Exit, said.Output));
        Assert.Contains("sticky", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Predictions_stand_in_the_run_folder()
    {
        await _lab.RunScenarioAsync(Lab.EveryMode, "--mode", "local");
        var header = await File.ReadAllTextAsync(
            Path.Combine(_lab.RunFolders.Single(), "header.json"), TestContext.Current.CancellationToken);
        Assert.Contains("off_node_share", header, StringComparison.Ordinal);
    }

    public void Dispose() => _lab.Dispose();

    private static long Sum(Dictionary<string, long> timing, params IEnumerable<string> phases) => phases.Sum(phase => timing.GetValueOrDefault(phase));

    private static async Task<List<Dictionary<string, long>>> TimingsAsync(string folder) =>
    [
        .. (await Lab.RunAsync("history", folder)).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.GetProperty("event").GetString() == "operation" && line.GetProperty("outcome").GetString() == "ok")
            .Select(operation => operation.GetProperty("timing").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetInt64())),
    ];
}
