using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class RateTests
{
    [Fact]
    public void Throughput_is_answered_requests_from_first_start_to_last_end()
    {
        var failed = SomeRecord.Operation(client: 1, start: 0, end: 2_000_000, outcome: Outcome.InDoubt, trouble: Trouble.Timeout);
        Assert.Equal(5, SomeRun.Summary(SomeRun.Operations(10, 100_000).Append<RunEvent>(failed)).ThroughputRps);
    }

    [Fact]
    public void Requests_are_counted_by_the_node_that_answered()
    {
        var summary = SomeRun.Summary(new[] { 0, 0, 0, 2 }.Select(node =>
            SomeRecord.Operation(answer: new Answer(node, 1, SessionState.Found, 1, 1, 0, []))));
        Assert.Equal([new NodeShare("n1", 3, 0.75), new NodeShare("n2", 0, 0), new NodeShare("n3", 1, 0.25)], summary.Nodes);
    }

    [Fact]
    public void Sessions_are_counted_by_the_node_that_acknowledged_the_login()
    {
        var summary = SomeRun.Summary(
        [
            Login(1, node: 0, user: 5), Login(2, node: 0, user: 6), Login(3, node: 0, user: 7), Login(4, node: 1, user: 8),
            Login(5, node: 1, user: -1), Login(6, node: 1, user: 9, Outcome.InDoubt),
            SomeRecord.Operation(client: 7, answer: Shows(node: 1, user: 5)),
        ]);
        Assert.Equal([3, 1, 0], summary.Nodes.Select(node => node.Sessions));
        Assert.Equal(3 * 3 / 4.0, summary.NodeSkew.Sessions);
        Assert.Equal(4 * 3 / 7.0, summary.NodeSkew.Requests);
    }

    [Fact]
    public void Without_requests_there_is_no_skew() => Assert.Equal(new NodeSkew(null, null), SomeRun.Summary([]).NodeSkew);

    [Fact]
    public void Each_node_has_its_own_highest_memory()
    {
        var summary = SomeRun.Summary([new ResourceSample(1, "n1", 0, 30), new ResourceSample(2, "n1", 0, 20), new ResourceSample(2, "n3", 0, 7)]);
        Assert.Equal([30, null, 7], summary.Nodes.Select(node => node.MemoryBytes));
    }

    private static Operation Login(int client, int node, int user, Outcome outcome = Outcome.Ok) => SomeRecord.Operation(
        client: client, kind: OperationKind.Login, outcome: outcome, answer: Shows(node, user));

    private static Answer Shows(int node, int user) => new(node, 1, SessionState.Found, 2, user, 1, []);
}
