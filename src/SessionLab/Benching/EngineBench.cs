using System.Globalization;
using MathNet.Numerics.Statistics;
using SessionLab.Clients;
using SessionLab.Cluster.Processes;

namespace SessionLab.Benching;

/// <summary>What recording, judging and keeping a request cost the client, beside sending it.</summary>
public sealed class EngineBench : IBench
{
    private const double Most = 1.5;
    private const int Clients = 16;

    // Of each client.
    private const int Requests = 2_000;
    private const int Rounds = 6;

    // The engine has more code than the loop, and code that still gets compiled again would be charged to it.
    private const int WarmUps = 2;

    /// <inheritdoc/>
    public string Name => "engine";

    /// <inheritdoc/>
    public string Question => "Processor time for one request: the lab's client with all that it records and judges, over a bare HttpMessageInvoker loop.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchResult>> RunAsync(CancellationToken stop)
    {
        await using var target = await BenchTarget.StartAsync(Launcher.ForCurrentProgram(), TimeSpan.Zero, stop);
        using var http = BalancerConnection.Open();
        var pairs = new List<(double Engine, double Bare)>();
        for (var round = 0; round < WarmUps + Rounds && !stop.IsCancellationRequested; round++)
        {
            // They change places: what one leaves to be collected or compiled falls upon the next.
            var bareFirst = round % 2 == 0;
            var first = await (bareFirst ? BareAsync(http, target.Address) : EngineAsync(target.Address));
            var second = await (bareFirst ? EngineAsync(target.Address) : BareAsync(http, target.Address));
            if (round >= WarmUps)
                pairs.Add(bareFirst ? (second, first) : (first, second));
        }

        stop.ThrowIfCancellationRequested();
        var ratio = pairs.Select(pair => pair.Engine / pair.Bare).Median();
        return
        [
            new BenchResult(
                string.Create(CultureInfo.InvariantCulture, $"engine / bare loop, {Clients} clients"),
                string.Create(CultureInfo.InvariantCulture,
                    $"{ratio:0.00}, median of {Rounds} rounds in turn ({pairs.Select(pair => pair.Engine).Median():0} and {pairs.Select(pair => pair.Bare).Median():0} us)"),
                string.Create(CultureInfo.InvariantCulture, $"at most {Most:0.0}"),
                ratio <= Most),
        ];
    }

    private static Task<double> EngineAsync(Uri target) =>
        CostUsAsync(async () => (await EngineLoad.RunAsync(target, Clients, Requests)).Requests);

    private static Task<double> BareAsync(HttpMessageInvoker http, Uri target) => CostUsAsync(async () =>
    {
        await BareLoop.RunAsync(http, target, Clients, Requests);
        return Clients * Requests;
    });

    // Of this process alone: the node's share is its own.
    private static async Task<double> CostUsAsync(Func<Task<long>> load)
    {
        var before = Environment.CpuUsage.TotalTime;
        var requests = await load();
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / requests;
    }
}
