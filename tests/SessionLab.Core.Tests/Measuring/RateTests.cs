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
}
