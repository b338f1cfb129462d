using System.Globalization;
using SessionLab.Cluster.Processes;
using SessionLab.Core.History;
using SessionLab.Core.Measuring;
using SessionLab.Running;

namespace SessionLab.Proofs.Instruments;

/// <summary>One run of the lab in a process of its own, with the lightest request there is, at a rate of arrivals.</summary>
/// <param name="Rate">Arrivals each second.</param>
/// <param name="Pace">constant or poisson.</param>
/// <param name="Seconds">How long they are measured.</param>
/// <param name="Seed">Seeds the run.</param>
public sealed record OpenLoad(int Rate, string Pace, int Seconds, ulong Seed)
{
    /// <summary>After how long at 1,000 a second the clients' own code is compiled: with two seconds, what was late were they.</summary>
    public const int UsualWarmUp = 10;

    /// <summary>How long arrivals come before they are measured, seconds.</summary>
    public int WarmUpSeconds { get; init; } = UsualWarmUp;

    private string Scenario => string.Create(CultureInfo.InvariantCulture, $$"""
        name: open-load
        seed: {{Seed}}
        modes: [jwt]
        clients: {{Rate * (Seconds + WarmUpSeconds)}}
        cluster: { nodes: 1, work-factor: 1 }
        workload: { name: glance, warm-up-visits: {{Rate * WarmUpSeconds}} }
        pace: { name: {{Pace}}, rate: {{Rate}} }
        """);

    /// <summary>Makes the run.</summary>
    /// <param name="disturb">What is done meanwhile, from the start of the program on; null: nothing.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="InvalidOperationException">The run came to no summary.</exception>
    public async Task<Summary> RunAsync(Func<BenchProcess, string, Task>? disturb, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "scenario.yaml");
        await File.WriteAllTextAsync(file, Scenario, stop);
        await using var bench = new BenchProcess(Launcher.ForCurrentProgram(), "run", file, "--format", "json", "--output", folder.Path);
        if (disturb is not null)
            await disturb(bench, folder.Path);
        await bench.ExitAsync(stop);
        var summary = Directory.EnumerateFiles(folder.Path, RunFolder.Summary, SearchOption.AllDirectories).SingleOrDefault()
            ?? throw new InvalidOperationException($"The run came to no summary: {await bench.Error}");
        return SummaryJson.Read(await File.ReadAllTextAsync(summary, stop));
    }
}
