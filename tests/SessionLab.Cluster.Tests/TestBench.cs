using System.Globalization;
using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Tests;

/// <summary>A bench that tests can kill: it starts a cluster, says its process ids, and waits for ever.</summary>
internal static class TestBench
{
    public static async Task<int> RunAsync(string folder, string server)
    {
        var settings = new ClusterSettings { Mode = server == "none" ? "local" : "redis", Folder = folder, Nodes = 2, RedisServer = server };
        await using var cluster = await LocalCluster.StartAsync(settings, TestProgram.Launcher);
        var pids = cluster.Processes.Select(process => process.Pid.ToString(CultureInfo.InvariantCulture));
        await Console.Out.WriteLineAsync(string.Join(" ", pids));
        await Task.Delay(Timeout.Infinite);
        return 0;
    }
}
