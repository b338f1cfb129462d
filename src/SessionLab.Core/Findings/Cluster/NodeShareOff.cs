using SessionLab.Core.Predictions;
using SessionLab.Core.Records;

namespace SessionLab.Core.Findings.Cluster;

/// <summary>A node answered more or fewer requests than the balancer's policy gives it: the figures are true, and those of another spread than the header says.</summary>
/// <remarks>
/// Only where the policy alone decides, and without affinity: random and weighted give each node a binomial share, round robin one that is nearer still
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
        if (header.Cluster.Affinity is not null || Shares(header.Cluster) is not { } shares || evidence.Broken || evidence.LeftOutUs.Count > 0)
            return [];
        // A request that no node answered was one node's all the same, and nobody knows whose.
        var unknown = summary.Requests == 0 ? 0 : 1 - (double)summary.Nodes.Sum(node => node.Requests) / summary.Requests;
        var answered = summary.Nodes.Sum(node => node.Requests);
        return summary.Nodes.Zip(shares)
            .Select(pair => (Node: pair.First, Share: pair.Second, Allowed: Interval.Around(pair.Second, answered, 1 - Chance / summary.Nodes.Count)))
            .Where(seen => seen.Node.Share < seen.Allowed.Low - unknown || seen.Node.Share > seen.Allowed.High + unknown)
            .Select(seen => new Finding(
                Key, false, seen.Node.Node, Percent(seen.Node.Share), Percent(seen.Share), Percent(seen.Allowed.Low), Percent(seen.Allowed.High)));
    }

    private static IEnumerable<double>? Shares(ClusterHeader cluster) => cluster.Policy switch
    {
        "random" or "round-robin" => cluster.Nodes.Select(_ => 1.0 / cluster.Nodes.Count),
        "weighted" when cluster.Weights.Count == cluster.Nodes.Count => cluster.Weights.Select(weight => (double)weight / cluster.Weights.Sum()),
        _ => null,
    };

    private static string Percent(double share) => Finding.Text(share * 100, "0.0");
}
