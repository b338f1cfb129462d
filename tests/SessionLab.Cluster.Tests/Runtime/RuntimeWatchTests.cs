using System.Collections.Concurrent;
using SessionLab.Cluster.Runtime;

namespace SessionLab.Cluster.Tests.Runtime;

public sealed class RuntimeWatchTests
{
    // What the finding of a starved pool begins at.
    private const long LongWaitUs = 250_000;

    [Fact]
    public async Task Work_that_waits_for_a_thread_is_told_of_while_it_waits()
    {
        using var gate = new ManualResetEventSlim();
        var starved = new TaskCompletionSource<RuntimeUse>(TaskCreationOptions.RunContinuationsAsynchronously);
        // A pool that adds a thread or two in a second does not get past so much work that only waits.
        for (var taken = 0; taken < 200; taken++)
            ThreadPool.UnsafeQueueUserWorkItem(_ => gate.Wait(), null);
        using var watch = new RuntimeWatch(use =>
        {
            if (use.WaitUs < LongWaitUs || !starved.TrySetResult(use))
                return;
            // The test itself needs a thread to go on.
            gate.Set();
        });
        var seen = await starved.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(seen is { Queued: > 0, Threads: > 0 }, seen.ToString());
    }

    [Fact]
    public void A_collection_is_told_of_with_how_long_it_took()
    {
        var told = new ConcurrentQueue<RuntimeUse>();
        using (new RuntimeWatch(told.Enqueue))
            GC.Collect();
        Assert.True(told.Max(use => use.LongestPauseUs) > 0);
        Assert.True(told.Max(use => use.PausedUs) <= GC.GetTotalPauseDuration().TotalMicroseconds);
    }

    [Fact]
    public void What_is_told_at_the_end_is_told_once()
    {
        var told = new ConcurrentQueue<RuntimeUse>();
        new RuntimeWatch(told.Enqueue).Dispose();
        Assert.NotEmpty(told);
        Assert.All(told, use => Assert.True(use is { Threads: >= 0, Queued: >= 0, WaitUs: >= 0, LateUs: >= 0 }));
    }
}
