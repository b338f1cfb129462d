using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Records;

namespace SessionLab.Running;

/// <summary>Merges what the nodes wrote down into the history.</summary>
public static class Ledgers
{
    /// <summary>Reads every node's file and writes its records, in the order of their times, to <paramref name="seen"/>.</summary>
    public static async Task MergeAsync(IReadOnlyList<LedgerFile> files, RunClock clock, ChannelWriter<RunEvent> seen)
    {
        var written = files.Where(file => File.Exists(file.Path))
            .Select(file => LedgerMerge.Read(File.ReadLines(file.Path), file.Node, file.Incarnation, clock.ZeroUs));
        foreach (var record in LedgerMerge.Merge(written))
            await seen.WriteAsync(record);
    }
}
