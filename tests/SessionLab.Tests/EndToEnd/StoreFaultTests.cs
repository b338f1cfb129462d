using System.Text.Json;
using SessionLab.Running;

namespace SessionLab.Tests.EndToEnd;

/// <summary>What becomes of sessions whose store is restarted or cut off while they are used.</summary>
public sealed class StoreFaultTests : IDisposable
{
    private const string Load =
        "seed: 3\nclients: 24\nworkload: { visits: 1, warm-up-visits: 1, warm-up-requests: 5, requests: 40 }\npace: { think: exponential 100ms }\n";

    private readonly Lab _lab = new();

    [Fact]
    public async Task A_PostgreSQL_that_is_restarted_has_forgotten_nothing()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(RunSettings.PostgresVariable) is null, $"{RunSettings.PostgresVariable} names no PostgreSQL");
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable(RunSettings.PostgresRestartVariable) is null, $"{RunSettings.PostgresRestartVariable} names no command");
        var run = await RunAsync("database", "{ at: 1s, fault: restart-store }");
        Assert.Equal((0, 0, "valid"), Lost(run));
        Assert.True(Failed(run) > 0, "nobody noticed");
        Assert.NotEqual(false, run.GetProperty("predictions").EnumerateArray().Single().GetProperty("hit").Deserialize<bool?>());
    }

    [Fact]
    public async Task A_PostgreSQL_that_is_cut_off_refuses_and_has_forgotten_nothing()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable(RunSettings.PostgresVariable) is null, $"{RunSettings.PostgresVariable} names no PostgreSQL");
        var run = await RunAsync("database", "{ at: 1s, fault: cut-store, for: 1s }");
        Assert.Equal((0, 0, "valid"), Lost(run));
        Assert.True(run.GetProperty("refused").GetInt64() > 0, "nobody was refused");
    }

    [Fact]
    public async Task A_Redis_that_is_cut_off_refuses_and_has_forgotten_nothing()
    {
        var run = await RunAsync("redis", "{ at: 1s, fault: cut-store, for: 1s }");
        Assert.Equal((0, 0, "valid"), Lost(run));
        Assert.True(run.GetProperty("refused").GetInt64() > 0, "nobody was refused");
    }

    [Fact]
    public async Task A_Redis_in_memory_that_is_restarted_has_forgotten_every_session()
    {
        var run = await RunAsync("redis", "{ at: 1s, fault: restart-store }");
        Assert.InRange(run.GetProperty("lost_sessions").GetInt64(), 20, 24);
        Assert.True(run.GetProperty("predictions").EnumerateArray().Single().GetProperty("hit").GetBoolean());
    }

    public void Dispose() => _lab.Dispose();

    private async Task<JsonElement> RunAsync(string mode, string fault) =>
        (await _lab.RunScenarioAsync($"name: stores\nmodes: [{mode}]\n{Load}faults:\n  - {fault}\n", "--format", "json")).Of(mode);

    private static (long Sessions, int Causes, string? Verdict) Lost(JsonElement run) => (
        run.GetProperty("lost_sessions").GetInt64(), run.GetProperty("causes").GetArrayLength(), run.GetProperty("verdict").GetString());

    private static long Failed(JsonElement run) =>
        run.GetProperty("refused").GetInt64() + run.GetProperty("in_doubt").GetInt64() + run.GetProperty("errors").GetInt64();
}
