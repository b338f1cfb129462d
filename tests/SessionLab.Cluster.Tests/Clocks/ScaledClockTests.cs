using Microsoft.Extensions.Time.Testing;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Tests.Clocks;

public sealed class ScaledClockTests
{
    private static readonly DateTimeOffset Epoch = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider _machine = new(Epoch);

    [Fact]
    public void A_minute_passes_in_a_second()
    {
        var clock = Clock(60);
        _machine.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(Epoch.AddMinutes(1), clock.GetUtcNow());
    }

    [Fact]
    public void All_nodes_read_the_same_time_whenever_they_were_started()
    {
        var early = Clock(60);
        _machine.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(early.GetUtcNow(), Clock(60).GetUtcNow());
    }

    [Fact]
    public void Skew_is_added_as_it_is() =>
        Assert.Equal(Epoch.AddSeconds(-3), Clock(60, TimeSpan.FromSeconds(-3)).GetUtcNow());

    [Fact]
    public async Task A_delay_ends_a_factor_earlier()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(2), Clock(60), TestContext.Current.CancellationToken);
        _machine.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.False(delay.IsCompleted);
        _machine.Advance(TimeSpan.FromMilliseconds(1));
        await delay;
    }

    [Fact]
    public void A_timer_ticks_a_factor_faster_also_after_it_was_changed()
    {
        var ticks = 0;
        using var timer = Clock(60).CreateTimer(_ => ticks++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        _machine.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(3, ticks);
        timer.Change(TimeSpan.FromMinutes(2), Timeout.InfiniteTimeSpan);
        _machine.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(4, ticks);
    }

    [Fact]
    public void A_period_too_short_for_a_real_timer_is_still_a_period()
    {
        var ticks = 0;
        using var timer = Clock(10_000).CreateTimer(_ => ticks++, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        _machine.Advance(TimeSpan.FromMilliseconds(5));
        Assert.Equal(5, ticks);
    }

    [Fact]
    public void What_is_measured_is_measured_in_real_time()
    {
        var clock = Clock(60);
        var start = clock.GetTimestamp();
        _machine.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(1), clock.GetElapsedTime(start));
    }

    [Fact]
    public void Without_settings_the_clock_agrees_with_the_machines()
    {
        var clock = ScaledClock.For(null, _machine);
        _machine.Advance(TimeSpan.FromDays(1.23456));
        Assert.Equal(_machine.GetUtcNow(), clock.GetUtcNow());
    }

    [Fact]
    public void A_clock_that_is_set_while_it_runs_shows_the_new_time_at_once()
    {
        var clock = Clock(60);
        var before = clock.GetUtcNow();
        var told = new NodeSettings { Name = "n1", Listen = "", Mode = "local", UserDatabase = "", Clock = ClockSettings.Moved(null, TimeSpan.FromMinutes(-5)) };
        clock.Adjust(told);
        Assert.Equal(TimeSpan.FromMinutes(-5), clock.GetUtcNow() - before);
    }

    [Fact]
    public void Time_cannot_stand_still() => Assert.Throws<ArgumentOutOfRangeException>(() => Clock(0));

    private ScaledClock Clock(double factor, TimeSpan skew = default) => new(new ClockSettings(Epoch, factor, skew), _machine);
}
