using System.Diagnostics;
using System.Globalization;
using MathNet.Numerics.Statistics;
using SessionLab.Clients;
using SessionLab.Cluster.Processes;

namespace SessionLab.Benching;

/// <summary>What a node's own record of every save costs, beside the same node while it keeps none.</summary>
/// <remarks>
/// One node in the mode whose requests cost least: there the record weighs most. It is switched on and off in turn, because two
/// clusters of one build differ by more than the record costs. Each turn begins with the clients' logins, one request in a hundred.
/// </remarks>
public sealed class LedgerBench : IBench
{
    private const double Least = 0.98;
    private const int Clients = 16;
    private const int Requests = 100;
    private const int Rounds = 300;

    /// <inheritdoc/>
    public string Name => "ledger";

    /// <inheritdoc/>
    public string Question => "Throughput of a saturated node that writes down every save, over its own while it does not.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchResult>> RunAsync(CancellationToken stop)
    {
        await using var target = await BenchTarget.StartAsync(Launcher.ForCurrentProgram(), TimeSpan.Zero, stop);
        using var http = BalancerConnection.Open();
        var pairs = new List<(double With, double Without)>();
        // The first rounds compile.
        for (var round = -16; round < Rounds && !stop.IsCancellationRequested; round++)
        {
            // Who goes first has the machine as the other left it: they change places.
            var withIsFirst = round % 2 == 0;
            var first = await RateAsync(http, target, withIsFirst);
            var second = await RateAsync(http, target, !withIsFirst);
            if (round >= 0)
                pairs.Add(withIsFirst ? (first, second) : (second, first));
        }

        stop.ThrowIfCancellationRequested();
        var ratios = pairs.Select(pair => pair.With / pair.Without).ToList();
        return
        [
            new BenchResult(
                string.Create(CultureInfo.InvariantCulture, $"with / without, {Clients} clients"),
                string.Create(CultureInfo.InvariantCulture,
                    $"{ratios.Median():0.000}, median of {Rounds} rounds in turn (half of them {ratios.LowerQuartile():0.000} to {ratios.UpperQuartile():0.000}; {pairs.Select(pair => pair.With).Median():0} and {pairs.Select(pair => pair.Without).Median():0} requests a second)"),
                string.Create(CultureInfo.InvariantCulture, $"at least {Least}"),
                ratios.Median() >= Least),
        ];
    }

    private static async Task<double> RateAsync(HttpMessageInvoker http, BenchTarget target, bool ledger)
    {
        await target.WriteDownAsync(ledger);
        var began = Stopwatch.GetTimestamp();
        await BareLoop.RunAsync(http, target.Site, Clients, Requests);
        return Clients * Requests / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
