using System.Globalization;
using System.Net;
using System.Text.Json;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Stores;
using SessionLab.Proofs.Instruments;
using SessionLab.Running;

namespace SessionLab.Proofs;

/// <summary>Whatever way the lab ends, nothing it started stays.</summary>
public sealed class LeavesNothingProof : IProof
{
    private const string Short = "name: short\nmodes: [redis]\nclients: 5\nworkload: { name: shopping, visits: 1, requests: 4 }\n";

    private const string Long =
        "name: long\nmodes: [redis]\nclients: 20\nworkload: { name: shopping, visits: 1000, requests: 20 }\npace: { name: closed, think: 50ms }\n";

    /// <inheritdoc/>
    public string Name => "leaves-nothing";

    /// <inheritdoc/>
    public string Claim => "Whatever way the lab ends, no process it started is left and no port it bound.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        if (!Census.Available)
            return [new ProofResult("this system", "nothing left", "not available: processes are counted on Linux only", true)];
        Signals.LetChildrenBeInterrupted();
        var cycles = size == ProofSize.Full ? 20 : 2;
        var results = new List<ProofResult> { await CyclesAsync(cycles, stop) };
        foreach (var server in Servers())
        {
            results.Add(await InterruptedAsync(server, stop));
            results.Add(await KilledAsync(server, stop));
        }

        return results;
    }

    private static IEnumerable<string> Servers() => SearchPath.Find("redis-server") is null ? ["garnet"] : ["redis-server", "garnet"];

    private static async Task<ProofResult> CyclesAsync(int cycles, CancellationToken stop)
    {
        var before = Census.Listeners();
        var (left, failed) = (0, 0);
        for (var cycle = 0; cycle < cycles; cycle++)
        {
            using var folder = new TemporaryFolder();
            await using var bench = Start(folder, Short, "auto");
            failed += await bench.ExitAsync(stop) is 0 or 4 ? 0 : 1;
            left += Census.Marked(bench.Mark).Count;
        }

        var ports = Census.Listeners().Except(before).Count();
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{cycles} starts and stops"), "0 processes, 0 ports, 0 failed",
            string.Create(CultureInfo.InvariantCulture, $"{left} processes, {ports} ports, {failed} failed"),
            left == 0 && ports == 0 && failed == 0);
    }

    private static async Task<ProofResult> InterruptedAsync(string server, CancellationToken stop)
    {
        var before = Census.Listeners();
        using var folder = new TemporaryFolder();
        await using var bench = Start(folder, Long, server);
        var loaded = await Looking.UntilUnderLoadAsync(folder.Path, stop);
        InterruptGroup(bench);
        var exit = await bench.ExitAsync(stop);
        var lost = LostSessions(await bench.Output);
        var (left, ports) = await LeftAsync(bench, before, stop);
        return new ProofResult(
            $"Ctrl-C, {server}", "0 processes, 0 ports, 0 lost, exit 130",
            string.Create(CultureInfo.InvariantCulture, $"{left} processes, {ports} ports, {lost?.ToString(CultureInfo.InvariantCulture) ?? "no report, unknown"} lost, exit {exit}"),
            loaded && left == 0 && ports == 0 && lost == 0 && exit == 130);
    }

    private static async Task<ProofResult> KilledAsync(string server, CancellationToken stop)
    {
        var before = Census.Listeners();
        using var folder = new TemporaryFolder();
        await using var bench = Start(folder, Long, server);
        var loaded = await Looking.UntilUnderLoadAsync(folder.Path, stop);
        var stopped = await StopOneNodeAsync(bench, stop);
        bench.Kill();
        await bench.ExitAsync(stop);
        var (left, ports) = await LeftAsync(bench, before, stop);
        return new ProofResult(
            $"kill -9, a node stopped, {server}", "0 processes, 0 ports",
            string.Create(CultureInfo.InvariantCulture, $"{left} processes, {ports} ports"),
            loaded && stopped && left == 0 && ports == 0);
    }

    private static BenchProcess Start(TemporaryFolder folder, string scenario, string server)
    {
        var file = Path.Combine(folder.Path, "scenario.yaml");
        File.WriteAllText(file, scenario);
        return new BenchProcess(Launcher.ForCurrentProgram(), "run", file, "--redis-server", server, "--format", "json", "--output", folder.Path);
    }

    // What a terminal does at Ctrl-C: everybody in the group of the program in front hears it.
    private static void InterruptGroup(BenchProcess bench)
    {
        var marked = Census.Marked(bench.Mark);
        var group = marked.Single(process => process.Pid == bench.Pid).Group;
        foreach (var process in marked.Where(process => process.Group == group))
            Signals.Interrupt(process.Pid);
    }

    private static async Task<bool> StopOneNodeAsync(BenchProcess bench, CancellationToken stop)
    {
        var node = Census.Marked(bench.Mark).First(process => process.Command.Contains("node", StringComparison.Ordinal));
        Signals.Pause(node.Pid);
        // A signal is delivered when the process is next on a processor, which on a busy machine is not now.
        return await Looking.UntilAsync(() => Census.Marked(bench.Mark).Single(process => process.Pid == node.Pid).State == "T", stop);
    }

    // Null: the lab wrote no report.
    private static int? LostSessions(string json)
    {
        if (json.Length == 0)
            return null;
        using var runs = JsonDocument.Parse(json);
        return runs.RootElement.EnumerateArray().Sum(run => run.GetProperty("lost_sessions").GetInt32());
    }

    private static async Task<(int Processes, int Ports)> LeftAsync(BenchProcess bench, HashSet<IPEndPoint> before, CancellationToken stop)
    {
        // A process that ends loses its environment, and with it its mark, a moment before the kernel closes its sockets.
        await Looking.UntilAsync(() => Census.Marked(bench.Mark).Count == 0 && Census.Listeners().IsSubsetOf(before), stop);
        return (Census.Marked(bench.Mark).Count, Census.Listeners().Except(before).Count());
    }
}
