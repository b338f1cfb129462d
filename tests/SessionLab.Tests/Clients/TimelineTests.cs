using SessionLab.Clients;

namespace SessionLab.Tests.Clients;

public sealed class TimelineTests
{
    private readonly RunClock _clock = new();

    [Fact]
    public async Task Nobody_is_woken_before_the_time()
    {
        using var timeline = new Timeline(_clock);
        for (var turn = 0; turn < 20; turn++)
        {
            var dueUs = _clock.NowUs + 3_000;
            await timeline.Until(dueUs);
            Assert.True(_clock.NowUs >= dueUs);
        }
    }

    [Fact]
    public void A_time_that_is_past_is_not_waited_for()
    {
        using var timeline = new Timeline(_clock);
        Assert.True(timeline.Until(_clock.NowUs).IsCompleted);
    }

    [Fact]
    public async Task Who_still_waits_when_it_stops_is_woken()
    {
        using var timeline = new Timeline(_clock);
        var waiting = Enumerable.Range(1, 100).Select(i => timeline.Until(_clock.NowUs + i * 3_600_000_000L)).ToList();
        timeline.Stop();
        await Task.WhenAll(waiting).WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Who_was_woken_may_dispose_of_it()
    {
        var timeline = new Timeline(_clock);
        await timeline.Until(_clock.NowUs + 2_000).ContinueWith(
            _ => timeline.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default)
            .WaitAsync(TestContext.Current.CancellationToken);
        Assert.True(timeline.Until(long.MaxValue).IsCompleted);
    }
}
