using System.Globalization;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;

namespace SessionLab.Benching;

/// <summary>How fast a history is judged and summarised, and in how much memory.</summary>
public sealed class JudgeBench : IBench
{
    private const int Few = 1_000_000;
    private const int Many = 10_000_000;
    private const double LeastPerSecond = 2_000_000;
    private const double MostGrowth = 1.2;

    // The work is always the same: what a shared machine adds to it, it adds.
    private const int Tries = 3;

    /// <inheritdoc/>
    public string Name => "judge";

    /// <inheritdoc/>
    public string Question => "Ten million operations: how many are judged and summarised in a second of processor time, and does memory grow with them.";

    /// <inheritdoc/>
    public Task<IReadOnlyList<BenchResult>> RunAsync(CancellationToken stop)
    {
        _ = Judge(Few, stop);
        var few = Judge(Few, stop);
        var many = Enumerable.Range(0, Tries).Select(_ => Judge(Many, stop)).MinBy(tried => tried.Seconds);
        var idle = Enumerable.Range(0, Tries).Min(_ => Made(Many, stop));
        var perSecond = Many / (many.Seconds - idle);
        var growth = (double)many.Bytes / few.Bytes;
        return Task.FromResult<IReadOnlyList<BenchResult>>(
        [
            new BenchResult(
                "operations a second", string.Create(CultureInfo.InvariantCulture, $"{perSecond / 1e6:0.0} million (fastest of {Tries}: {many.Seconds:0.0} s, {idle:0.0} s of it to make them)"),
                "at least 2 million", perSecond >= LeastPerSecond),
            new BenchResult(
                "memory, 10 million / 1 million", string.Create(CultureInfo.InvariantCulture, $"{growth:0.00} ({many.Bytes / 1e6:0.0} and {few.Bytes / 1e6:0.0} MB held at the end)"),
                "at most 1.2", growth <= MostGrowth),
        ]);
    }

    private static (double Seconds, long Bytes) Judge(int operations, CancellationToken stop)
    {
        var (judge, summariser) = (new Judge(), new Summariser());
        var before = Environment.CpuUsage.TotalTime;
        foreach (var runEvent in MadeUpRun.Events(operations))
        {
            stop.ThrowIfCancellationRequested();
            judge.See(runEvent);
            summariser.See(runEvent);
        }

        var seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var bytes = GC.GetTotalMemory(forceFullCollection: true);
        var summary = summariser.Summarise(judge.Conclude());
        return summary.Requests == operations
            ? (seconds, bytes)
            : throw new InvalidOperationException($"of {operations} operations {summary.Requests} were counted");
    }

    private static double Made(int operations, CancellationToken stop)
    {
        var before = Environment.CpuUsage.TotalTime;
        foreach (var _ in MadeUpRun.Events(operations))
            stop.ThrowIfCancellationRequested();
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds;
    }
}
