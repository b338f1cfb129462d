using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Core.Records;

namespace SessionLab.Running;

/// <summary>Merges what nodes and balancer wrote down into the history.</summary>
public static class Ledgers
{
    /// <summary>Reads every file and writes its records, in the order of their times, to <paramref name="seen"/>.</summary>
    public static async Task MergeAsync(LocalCluster cluster, RunClock clock, ChannelWriter<RunEvent> seen)
    {
        var nodes = cluster.LedgerFiles
            .Select(file => LedgerMerge.Read(file.Lines(), file.Node, file.Incarnation, clock.ZeroUs));
        var balancer = File.ReadAllLines(cluster.RotationFile);
        foreach (var record in LedgerMerge.Merge(
            [.. nodes, RotationChange.Read(balancer, clock.ZeroUs), LedgerNote.ReadAll(balancer, clock.ZeroUs)]))
            await seen.WriteAsync(record);
    }
}
