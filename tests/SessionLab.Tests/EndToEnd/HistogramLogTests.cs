using System.Text.Json;
using SessionLab.Benching;
using SessionLab.Core.History;
using SessionLab.Core.Records;

namespace SessionLab.Tests.EndToEnd;

public sealed class HistogramLogTests : IDisposable
{
    private readonly Lab _lab = new();

    [Fact]
    public async Task Another_implementation_reads_the_same_quantiles_from_the_log_as_stand_in_the_summary()
    {
        StoreMadeUpRun(40_000);
        var summary = (await Lab.RunAsync("report", _lab.Folder, "--format", "json")).Json[0];
        var log = await Lab.RunAsync("report", _lab.Folder, "--format", "hlog");
        using var reader = await HdrHistogramJs.InstallAsync();
        var read = await reader.ReadAsync(log.Output);

        Same(summary.GetProperty("latency_ms"), read.GetProperty("session"), "p50", "p90", "p95", "p99", "p999");
        Same(summary.GetProperty("send_lag_ms"), read.GetProperty("lag"), "p50", "p90", "p95", "p99", "p999");
        Same(summary.GetProperty("landing_ms"), read.GetProperty("landing"), "p50", "p90", "p95");
        Same(summary.GetProperty("login_ms"), read.GetProperty("login"), "p50", "p90", "p95");
    }

    [Fact]
    public async Task The_log_in_a_runs_folder_can_be_made_again_from_its_history_to_the_byte()
    {
        await _lab.RunScenarioAsync("name: small\nmodes: [redis]\nclients: 6\nworkload: { name: shopping, visits: 2, requests: 6 }\n");
        var folder = _lab.RunFolders.Single();
        var stored = await File.ReadAllTextAsync(Path.Combine(folder, RunFolder.Latencies), TestContext.Current.CancellationToken);
        Assert.Contains("Tag=session.save,", stored, StringComparison.Ordinal);
        Assert.Equal(stored, (await Lab.RunAsync("report", folder, "--format", "hlog")).Output);
    }

    public void Dispose() => _lab.Dispose();

    private static void Same(JsonElement ms, JsonElement read, params IReadOnlyList<string> percentiles)
    {
        Assert.Equal(ms.GetProperty("count").GetInt64(), read.GetProperty("count").GetInt64());
        Assert.All(percentiles, name => Assert.Equal(ms.GetProperty(name).GetDouble(), read.GetProperty(name).GetDouble() / 1000.0));

        // Three digits: the summary's maximum is exact, the histogram's the greatest of those it does not tell apart.
        Assert.InRange(read.GetProperty("max").GetDouble() / 1000 / ms.GetProperty("max").GetDouble(), 1, 1.001);
    }

    // Long enough for every percentile, with latencies from 0.1 ms to some seconds, and late.
    private void StoreMadeUpRun(int operations)
    {
        var draws = new Random(7);
        using var history = new HistoryWriter(File.Create(Path.Combine(_lab.Folder, RunFolder.History)));
        foreach (var runEvent in MadeUpRun.Events(operations))
            history.See(runEvent is Operation made ? Skewed(made, draws) : runEvent);
    }

    private static Operation Skewed(Operation made, Random draws) => made with
    {
        IntendedUs = made.StartUs - draws.Next(3_000),
        EndUs = made.StartUs + (long)(100 * Math.Exp(10 * Math.Pow(draws.NextDouble(), 3))),
    };
}
