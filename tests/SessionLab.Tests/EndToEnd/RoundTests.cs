using System.Text.Json;

namespace SessionLab.Tests.EndToEnd;

public sealed class RoundTests : IDisposable
{
    private const string Scenario =
        "name: rounds\nseed: 3\nmodes: [local, jwt]\nclients: 6\nworkload: { name: shopping, visits: 1, warm-up-visits: 1, requests: 4 }\n";

    private readonly Lab _lab = new();

    [Fact]
    public async Task Modes_take_turns_and_nothing_is_asked_of_who_rests()
    {
        var said = await _lab.RunScenarioAsync(Scenario, "--format", "json", "--rounds", "2");
        Assert.All(["local", "jwt"], mode => Assert.Equal(2, said.Of(mode).GetProperty("rounds").GetArrayLength()));

        var turns = new List<(string Mode, long FromUs, long ToUs)>();
        foreach (var folder in _lab.RunFolders)
            turns.AddRange(await TurnsAsync(folder));
        // A B, then B A; on the machine's one clock, so that turns of different runs can be told apart.
        Assert.Equal(["local", "jwt", "jwt", "local"], turns.OrderBy(turn => turn.FromUs).Select(turn => turn.Mode));
        var inOrder = turns.OrderBy(turn => turn.FromUs).ToList();
        Assert.All(inOrder.Zip(inOrder.Skip(1)), pair => Assert.True(pair.First.ToUs <= pair.Second.FromUs));
    }

    [Fact]
    public async Task A_stored_run_of_several_rounds_gives_the_same_summary_again()
    {
        var said = await _lab.RunScenarioAsync(Scenario, "--format", "json", "--rounds", "2", "--mode", "jwt");
        var again = await Lab.RunAsync("report", _lab.RunFolders.Single(), "--format", "json");
        Assert.Equal(said.Output, again.Output);
    }

    [Fact]
    public async Task An_open_pace_has_no_rounds()
    {
        var said = await _lab.RunScenarioAsync(
            "name: open\nmodes: [jwt]\nclients: 6\nworkload: { name: glance }\npace: { name: constant, rate: 10 }\n", "--rounds", "2");
        Assert.Equal(2, said.Exit);
        Assert.Contains("rounds must be 1 in the open pace constant", said.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _lab.Dispose();

    private static async Task<IEnumerable<(string Mode, long FromUs, long ToUs)>> TurnsAsync(string folder)
    {
        var said = await Lab.RunAsync("history", folder);
        var events = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var (mode, zeroUs) = (events[0].GetProperty("mode").GetProperty("name").GetString()!, events[0].GetProperty("clock_zero_us").GetInt64());
        var rest = events.FindIndex(seen => Is(seen, "phase") && seen.GetProperty("phase").GetString() == "resting");
        return new[] { events.Take(rest), events.Skip(rest) }
            .Select(part => part.Where(seen => Is(seen, "operation") && seen.GetProperty("phase").GetString() == "measured").ToList())
            .Select(turn => (mode, zeroUs + turn.Min(one => one.GetProperty("start_us").GetInt64()), zeroUs + turn.Max(one => one.GetProperty("end_us").GetInt64())));
    }

    private static bool Is(JsonElement seen, string kind) => seen.GetProperty("event").GetString() == kind;
}
