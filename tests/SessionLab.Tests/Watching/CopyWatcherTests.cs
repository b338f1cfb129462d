using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Core.Copies;
using SessionLab.Core.Records;
using SessionLab.Watching;

namespace SessionLab.Tests.Watching;

public sealed class CopyWatcherTests
{
    [Fact]
    public async Task Each_node_tells_what_it_holds_itself()
    {
        await using var nodes = await WatchedNodes.StartAsync(2);
        await nodes.VisitAsync(node: 1);
        var round = await nodes.UntilAsync(round => round.Nodes.Count == 2 && round.Sessions == 1);
        Assert.Equal(".P", Letters(round));
    }

    [Fact]
    public async Task A_killed_node_falls_silent_and_is_asked_again_in_its_next_life()
    {
        await using var nodes = await WatchedNodes.StartAsync(1);
        await nodes.VisitAsync(node: 0);
        await nodes.UntilAsync(round => Letters(round) == "P");
        nodes[0].Kill();
        await nodes.UntilAsync(round => Letters(round) == "?");
        await nodes[0].RestartAsync(TestContext.Current.CancellationToken);
        var again = await nodes.UntilAsync(round => round.Nodes[0].Sample is not null);
        Assert.Equal((".", 2), (Letters(again), again.Nodes[0].Sample!.Incarnation));
    }

    [Fact]
    public async Task The_end_does_not_wait_for_a_node_that_does_not_answer()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pausing a process is not available on Windows");
        await using var nodes = await WatchedNodes.StartAsync(2);
        await nodes.UntilAsync(round => round.Nodes.Count == 2);
        nodes[1].Pause();
        var last = (await nodes.StopAsync())[^1];
        Assert.Equal(".?", Letters(last));
    }

    [Fact]
    public async Task Where_nothing_is_copied_nobody_is_asked()
    {
        var seen = Channel.CreateUnbounded<RunEvent>();
        await new CopyWatcher([], new RunClock(), seen.Writer).WatchAsync(CancellationToken.None);
        Assert.False(seen.Reader.TryRead(out _));
    }

    [Fact]
    public async Task A_trouble_that_nobody_thought_of_is_silence_and_ends_no_run()
    {
        var seen = Channel.CreateUnbounded<RunEvent>();
        var strange = new WatchedNode(0, "n1", () => throw new InvalidOperationException("strange"));
        await new CopyWatcher([strange], new RunClock(), seen.Writer).WatchAsync(new CancellationToken(canceled: true));
        Assert.True(seen.Reader.TryRead(out var last));
        Assert.IsType<CopySilence>(last);
    }

    private static string Letters(CopyRound round) => string.Concat(round.Nodes.Select(node =>
        CopyLetters.Of(node.Sample is null ? CopyState.Silent : node.Cells.Values.SingleOrDefault().State)));
}
