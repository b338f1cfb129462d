using System.Diagnostics;
using System.Globalization;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Stores;

namespace SessionLab.Cluster.Tests.Processes;

public sealed class DeathOfTheBenchTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessionlab-test-");

    public static TheoryData<string> Servers => ["none", "garnet", "redis-server"];

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Everything_dies_with_a_killed_bench(string server)
    {
        using var bench = await StartAsync(server);
        bench.Process.Kill();
        await ProcessTable.AllEndedAsync(bench.Children);
    }

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Everything_dies_with_a_killed_bench_even_if_it_is_paused(string server)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pausing a process is not available on Windows");
        using var bench = await StartAsync(server);
        foreach (var pid in bench.Children)
        {
            UnixCalls.Stop(pid);
        }
        bench.Process.Kill();
        await ProcessTable.AllEndedAsync(bench.Children);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<Bench> StartAsync(string server)
    {
        Assert.SkipWhen(server == "redis-server" && SearchPath.Find(server) is null, "redis-server is not on PATH");
        var what = TestProgram.Launcher.StartInfo("bench");
        what.ArgumentList.Add(_folder.FullName);
        what.ArgumentList.Add(server);
        var process = Process.Start(what)!;
        var pids = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new Bench(process, [.. pids!.Split(' ').Select(pid => int.Parse(pid, CultureInfo.InvariantCulture))]);
    }

    private sealed record Bench(Process Process, IReadOnlyList<int> Children) : IDisposable
    {
        public void Dispose() => Process.Dispose();
    }
}
