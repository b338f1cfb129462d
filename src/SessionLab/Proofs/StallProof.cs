using System.Globalization;
using SessionLab.Proofs.Instruments;

namespace SessionLab.Proofs;

/// <summary>A stall that a generator would not see which waits for its answers is in the corrected tail, as large as arithmetic says.</summary>
public sealed class StallProof : IProof
{
    private const int Seconds = 10;
    private const double LeastMs = 380;
    private const double MostMs = 520;

    // What "stays small" means: it gives no hint of a stall of half a second.
    private const double SmallShare = 0.25;

    private static readonly TimeSpan Stall = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan IntoTheMeasuredTime = TimeSpan.FromSeconds(OpenLoad.UsualWarmUp + 3);

    /// <inheritdoc/>
    public string Name => "stall";

    /// <inheritdoc/>
    public string Claim => "A balancer that stands still for 500 ms in 10 s makes p99 from the plan 400 ms, and hardly shows in the uncorrected one.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        if (!Census.Available)
            return [new ProofResult("this system", "p99 = 400 ms", "not available: processes are stopped on Linux only", true)];
        var results = new List<ProofResult>();
        foreach (var rate in size == ProofSize.Full ? new[] { 250, 1_000, 1_000, 1_000 } : [250])
            results.Add(await MeasureAsync(rate, seed, stop));
        return results;
    }

    private static async Task<ProofResult> MeasureAsync(int rate, ulong seed, CancellationToken stop)
    {
        var stalled = TimeSpan.Zero;
        var summary = await new OpenLoad(rate, "constant", Seconds, seed).RunAsync(
            async (bench, folder) => stalled = await StallAsync(bench, folder, stop), stop);
        var (corrected, uncorrected) = (summary.ArrivalMs?.P99, summary.ArrivalUncorrectedMs?.P99);
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{rate} a second, {Seconds} s"),
            string.Create(CultureInfo.InvariantCulture, $"p99 {stalled.TotalMilliseconds - Seconds * 10:0} ms, {LeastMs:0} to {MostMs:0}"),
            string.Create(
                CultureInfo.InvariantCulture,
                $"p99 {corrected:0} ms, uncorrected {uncorrected:0.0} ms; stood still for {stalled.TotalMilliseconds:0} ms, {summary.Sending.InTimeShare():P1} started in time, machine {summary.Machine.Mean:P0} busy"),
            corrected is >= LeastMs and <= MostMs && uncorrected < SmallShare * corrected);
    }

    // The clients are at work when the nodes write their ledgers; the balancer is found by the mark of this run alone.
    private static async Task<TimeSpan> StallAsync(BenchProcess bench, string folder, CancellationToken stop)
    {
        await Looking.UntilUnderLoadAsync(folder, stop);
        await Task.Delay(IntoTheMeasuredTime, stop);
        var balancer = Census.Marked(bench.Mark).Single(process => process.Command.Contains(" balancer", StringComparison.Ordinal)).Pid;
        Signals.Pause(balancer);
        var since = TimeProvider.System.GetTimestamp();
        await Task.Delay(Stall, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Signals.Continue(balancer);
        return TimeProvider.System.GetElapsedTime(since);
    }
}
