using System.Diagnostics;
using System.Globalization;
using SessionLab.Cluster.Processes;
using SessionLab.Core.History;
using SessionLab.Core.Records;
using SessionLab.Proofs.Instruments;
using SessionLab.Running;

namespace SessionLab.Proofs;

/// <summary>The first request leaves within two seconds of the program's start.</summary>
public sealed class StartUpProof : IProof
{
    private const double LimitSeconds = 2;

    private const string Scenario = "name: start-up\nmodes: [local]\nclients: 3\nworkload: { name: shopping, visits: 1, requests: 2 }\n";

    /// <inheritdoc/>
    public string Name => "start-up";

    /// <inheritdoc/>
    public string Claim => "Built once, the lab sends its first request within two seconds of its start.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        var seconds = new List<double>();
        for (var repetition = 0; repetition < (size == ProofSize.Full ? 10 : 1); repetition++)
            seconds.Add(await MeasureAsync(stop));
        seconds.Sort();
        return
        [
            new ProofResult(
                string.Create(CultureInfo.InvariantCulture, $"{seconds.Count} starts"), "worst <= 2 s",
                string.Create(CultureInfo.InvariantCulture, $"median {seconds[seconds.Count / 2]:0.00} s, worst {seconds[^1]:0.00} s"),
                seconds[^1] <= LimitSeconds),
        ];
    }

    private static async Task<double> MeasureAsync(CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "scenario.yaml");
        await File.WriteAllTextAsync(file, Scenario, stop);
        var startedUs = Stopwatch.GetTimestamp() * 1e6 / Stopwatch.Frequency;
        await using var bench = new BenchProcess(Launcher.ForCurrentProgram(), "run", file, "--format", "json", "--output", folder.Path);
        await bench.ExitAsync(stop);
        var history = Directory.EnumerateFiles(folder.Path, RunFolder.History, SearchOption.AllDirectories).Single();
        using var stream = File.OpenRead(history);
        var events = HistoryReader.Read(stream).ToList();
        var zeroUs = events.OfType<RunHeader>().Single().ClockZeroUs;
        return (zeroUs + events.OfType<Operation>().Min(operation => operation.StartUs) - startedUs) / 1e6;
    }
}
