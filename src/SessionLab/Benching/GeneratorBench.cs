using System.Globalization;
using MathNet.Numerics.Statistics;
using SessionLab.Cluster.Processes;

namespace SessionLab.Benching;

/// <summary>The lab's generator beside wrk, on the same handler with the same number of requests in flight.</summary>
public sealed class GeneratorBench : IBench
{
    private const double Tolerance = 0.05;
    private const int Clients = 16;
    private const int Rounds = 3;
    private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    /// <inheritdoc/>
    public string Name => "generator";

    /// <inheritdoc/>
    public string Question => "Median latency: the lab's clients over wrk, on a handler that waits 5 ms and on a bare one.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchResult>> RunAsync(CancellationToken stop)
    {
        if (Wrk.Program is null)
            return [new BenchResult("the lab / wrk", "not measured: wrk is not on the PATH")];
        var waiting = await PairsAsync(Work, requests: 700, stop);
        var ratio = waiting.Select(pair => pair.Lab / pair.Wrk).Median();
        var bare = await PairsAsync(TimeSpan.Zero, requests: 2_000, stop);
        return
        [
            new BenchResult(
                "a handler that waits 5 ms", $"{Text(ratio, "0.000")}, {Both(waiting)}",
                string.Create(CultureInfo.InvariantCulture, $"within {Tolerance:P0} of 1"), Math.Abs(ratio - 1) <= Tolerance),
            new BenchResult(
                "a bare handler", $"{Text(bare.Select(pair => pair.Lab / pair.Wrk).Median(), "0.00")}, {Both(bare)}: the difference, "
                    + $"{Text(bare.Select(pair => pair.Lab - pair.Wrk).Median(), "0.000")} ms, is the generator's own cost"),
        ];
    }

    private static async Task<List<(double Lab, double Wrk)>> PairsAsync(TimeSpan work, int requests, CancellationToken stop)
    {
        await using var target = await BenchTarget.StartAsync(Launcher.ForCurrentProgram(), work, stop);
        var pairs = new List<(double Lab, double Wrk)>();
        // The first round compiles.
        for (var round = 0; round <= Rounds; round++)
        {
            stop.ThrowIfCancellationRequested();
            var lab = (await EngineLoad.RunAsync(target.Address, Clients, requests)).LatencyMs.P50 ?? double.NaN;
            var wrk = await Wrk.MedianMsAsync(new Uri(target.Address, "/main"), Clients, Time, stop);
            if (round > 0)
                pairs.Add((lab, wrk));
        }

        return pairs;
    }

    private static string Both(List<(double Lab, double Wrk)> pairs) =>
        $"median of {Rounds} rounds in turn ({Text(pairs.Select(pair => pair.Lab).Median(), "0.000")} and {Text(pairs.Select(pair => pair.Wrk).Median(), "0.000")} ms)";

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
