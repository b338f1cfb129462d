using SessionLab.Core.Predictions;
using SessionLab.Core.Records;

namespace SessionLab.Core.Findings.Cluster;

/// <summary>A node answered more or fewer requests than the balancer's policy gives it: the figures are true, and those of another spread than the header says.</summary>
/// <remarks>
/// Only where the policy alone decides, and without affinity: random gives each node a binomial share, round robin one that is nearer still
/// to equal. All nodes must have been in rotation.
/// </remarks>
internal sealed class NodeShareOff : IFindingRule
{
    // That any node of a right balancer falls outside by chance.
    private const double Chance = 0.001;

    /// <inheritdoc/>
    public string Key => "node_share";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence)
    {
        var (header, summary) = (evidence.Header, evidence.Summary);
        var expected = header.Cluster.Affinity is null ? Share(header.Cluster) : null;
        if (expected is not { } share || evidence.Broken || evidence.LeftOutUs.Count > 0)
            return [];
        // A request that no node answered was one node's all the same, and nobody knows whose.
        var unknown = summary.Requests == 0 ? 0 : 1 - (double)summary.Nodes.Sum(node => node.Requests) / summary.Requests;
        var allowed = Interval.Around(share, summary.Nodes.Sum(node => node.Requests), 1 - Chance / summary.Nodes.Count);
        return summary.Nodes.Where(node => node.Share < allowed.Low - unknown || node.Share > allowed.High + unknown)
            .Select(node => new Finding(Key, false, node.Node, Percent(node.Share), Percent(share), Percent(allowed.Low), Percent(allowed.High)));
    }

    private static double? Share(ClusterHeader cluster) => cluster.Policy is "random" or "round-robin" ? 1.0 / cluster.Nodes.Count : null;

    private static string Percent(double share) => Finding.Text(share * 100, "0.0");
}
