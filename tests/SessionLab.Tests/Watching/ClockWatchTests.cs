using SessionLab.Watching;

namespace SessionLab.Tests.Watching;

public sealed class ClockWatchTests
{
    [Fact]
    public void A_wall_clock_that_is_set_gains_on_the_other_and_one_that_runs_on_does_not()
    {
        var clocks = new TwoClocks();
        var watch = new ClockWatch(clocks);
        var offsets = new List<long> { watch.Sample(0).OffsetUs };
        clocks.Pass(TimeSpan.FromSeconds(1));
        offsets.Add(watch.Sample(1).OffsetUs);
        clocks.Set(TimeSpan.FromHours(-1));
        offsets.Add(watch.Sample(2).OffsetUs);
        Assert.Equal([0, 0, -3_600_000_000], offsets);
    }

    [Fact]
    public void The_clocks_of_this_machine_agree()
    {
        var watch = new ClockWatch();
        watch.Sample(0);
        // A tenth of a second is what counts as a jump.
        Assert.InRange(watch.Sample(1).OffsetUs, -100_000, 100_000);
    }

    private sealed class TwoClocks : TimeProvider
    {
        private DateTimeOffset _wall = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => _wall;

        public override long GetTimestamp() => _ticks;

        public void Pass(TimeSpan time) => (_wall, _ticks) = (_wall + time, _ticks + time.Ticks);

        public void Set(TimeSpan by) => _wall += by;
    }
}
