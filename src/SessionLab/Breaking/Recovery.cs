using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Core.Records;

namespace SessionLab.Breaking;

/// <summary>The time after the last fault, in which a balancer finds out by itself that its nodes are there again.</summary>
internal sealed class Recovery(LocalCluster cluster, RunClock clock)
{
    // A balancer that takes ten times as long as its probes need is left as it is, and what comes of it is seen.
    private const int Patience = 10;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    /// <summary>Completes when the balancer sends requests to every node again.</summary>
    public async Task CompleteAsync()
    {
        var untilUs = clock.NowUs + (long)(cluster.Settings.Health.Detection * Patience).TotalMicroseconds;
        while (!UsesEveryNode() && clock.NowUs < untilUs)
            await Task.Delay(BetweenLooks);
    }

    // The balancer's own record is read, and nothing is told to it.
    private bool UsesEveryNode()
    {
        using var ledger = new StreamReader(new FileStream(cluster.RotationFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        HashSet<string> used = [];
        foreach (var change in RotationChange.Read(Lines(ledger), clock.ZeroUs).OfType<RotationChange>())
            _ = change.InRotation ? used.Add(change.Node) : used.Remove(change.Node);
        // A node that has ended by itself will not come back: nobody waits for it.
        return cluster.Nodes.All(node => node.HasEnded || used.Contains(node.Name));
    }

    private static IEnumerable<string> Lines(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
