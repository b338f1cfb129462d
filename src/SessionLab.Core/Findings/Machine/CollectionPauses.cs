using SessionLab.Core.Findings.Seen;

namespace SessionLab.Core.Findings.Machine;

/// <summary>Garbage collections reach into a percentile. Distrusts the run when they are the lab's own and reach p99; those of nodes and balancer are what its visitors felt.</summary>
/// <remarks>
/// They reach it when as many requests come during a pause as lie beyond the percentile, and the longest pause is half of it. A node meets
/// its share of the requests only.
/// </remarks>
internal sealed class CollectionPauses : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "collection_pauses";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.Runtimes.SelectMany(process => Reached(process, evidence).Take(1));

    private IEnumerable<Finding> Reached(RuntimeUse process, Evidence evidence)
    {
        var latency = evidence.Summary.LatencyMs;
        var met = Share(process) / (evidence.Header.Cluster.Nodes.Contains(process.Process) ? evidence.Header.Cluster.Nodes.Count : 1);
        foreach (var (name, beyond, value) in new[] { ("p99", 0.01, latency.P99), ("p99.9", 0.001, latency.P999) })
            if (value is { } ms && met >= beyond && process.LongestPauseUs / 1000.0 >= ms / 2)
                yield return new Finding(
                    Key, process.Process == "bench" && name == "p99", process.Process, Finding.Text(process.LongestPauseUs / 1000.0, "0.0"),
                    Finding.Text(Share(process) * 100, "0.00"), name, Finding.Text(ms, "0.0"));
    }

    private static double Share(RuntimeUse process) => process.SeenUs == 0 ? 0 : (double)process.PausedUs / process.SeenUs;
}
