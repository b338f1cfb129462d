using System.Diagnostics;
using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Tests.Processes;

public sealed class ChildProcessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessionlab-test-");

    private string Log => Path.Combine(_folder.FullName, "balancer.log");

    [Fact]
    public async Task A_child_told_nothing_ends_when_its_parent_hangs_up()
    {
        var child = await StartAsync();
        await child.DisposeAsync();
        Assert.False(ProcessTable.IsAlive(child.Pid));
    }

    [Fact]
    public async Task Only_the_bench_hears_ctrl_c()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "process groups are read from /proc");
        await using var child = await StartAsync();
        await TellAsync(child, "random");
        Assert.Equal(child.Pid, ProcessTable.Group(child.Pid));
    }

    [Fact]
    public async Task What_a_child_complains_about_is_in_its_log_and_in_the_error()
    {
        await using var child = await StartAsync();
        var error = await Assert.ThrowsAsync<ClusterException>(() => TellAsync(child, "fair"));
        Assert.Contains("policy fair is unknown", error.Message, StringComparison.Ordinal);
        Assert.Contains("policy fair is unknown", File.ReadAllText(Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_come_from_the_environment_where_there_is_no_parent()
    {
        var what = TestProgram.Launcher.StartInfo("balancer");
        what.Environment[Child.SettingsVariable] = """{ "listen": "http://127.0.0.1:0", "destinations": [] }""";
        using var process = Process.Start(what)!;
        process.StandardInput.Close();
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Assert.Matches(@"^\{""ready"":""http://127\.0\.0\.1:\d+/""", line);
        Assert.False(process.HasExited);
        process.Kill();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private Task<ChildProcess> StartAsync() => ChildProcess.StartAsync(TestProgram.Launcher, "balancer", "balancer", Log);

    private static Task<ChildReady> TellAsync(ChildProcess child, string policy) => child.TellAsync(
        new BalancerSettings { Listen = "http://127.0.0.1:0", Destinations = [], Policy = policy },
        ProcessJson.Default.BalancerSettings, TestContext.Current.CancellationToken);
}
