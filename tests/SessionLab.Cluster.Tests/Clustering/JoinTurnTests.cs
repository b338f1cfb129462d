using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Tests.Nodes;

namespace SessionLab.Cluster.Tests.Clustering;

public sealed class JoinTurnTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Who_joins_second_waits_until_the_first_has_changed_the_table()
    {
        using var first = new JoinTurn(_folder["turn"]);
        using var second = new JoinTurn(_folder["turn"]);
        await first.TakeAsync(TestContext.Current.CancellationToken);

        var waiting = second.TakeAsync(TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        first.End();
        await waiting;

        Assert.True(second.Held);
        Assert.False(first.Held);
    }

    [Fact]
    public async Task Who_waits_for_a_silo_that_does_not_come_on_goes_without()
    {
        using var stuck = new JoinTurn(_folder["turn"]);
        using var second = new JoinTurn(_folder["turn"]) { Patience = TimeSpan.Zero };
        await stuck.TakeAsync(TestContext.Current.CancellationToken);

        await second.TakeAsync(TestContext.Current.CancellationToken);

        Assert.False(second.Held);
    }

    public void Dispose() => _folder.Dispose();
}
