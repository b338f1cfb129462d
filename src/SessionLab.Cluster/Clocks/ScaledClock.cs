using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Clocks;

/// <summary>A clock that runs faster or slower than the machine's, so that a lesson need not wait for an idle timeout of 20 minutes.</summary>
/// <remarks>
/// Now is epoch + (machine's now − epoch) × factor + skew. Timers and delays take durations of this clock and so fire after a
/// factor-th of them. Timestamps stay the machine's: what is measured is measured in real time.
/// </remarks>
public sealed class ScaledClock : TimeProvider, IAdjustable
{
    private volatile ClockSettings _settings;
    private readonly TimeProvider _machine;

    /// <summary>Runs beside the machine's clock.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not above 0.</exception>
    public ScaledClock(ClockSettings settings, TimeProvider machine)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(settings.Factor);
        (_settings, _machine) = (settings, machine);
    }

    /// <summary>The clock a node is to use: without settings it agrees with the machine's until it is told otherwise.</summary>
    public static ScaledClock For(ClockSettings? settings, TimeProvider machine) =>
        new(settings ?? new ClockSettings(machine.GetUtcNow(), 1), machine);

    /// <inheritdoc/>
    /// <remarks>The skew alone: a factor that changed would change the time that has passed already.</remarks>
    public void Adjust(NodeSettings told) => _settings = _settings with { Skew = told.Clock?.Skew ?? TimeSpan.Zero };

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => _machine.LocalTimeZone;

    /// <inheritdoc/>
    public override long TimestampFrequency => _machine.TimestampFrequency;

    /// <inheritdoc/>
    public override long GetTimestamp() => _machine.GetTimestamp();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        var (epoch, factor, skew) = _settings;
        return epoch + ((_machine.GetUtcNow() - epoch) * factor) + skew;
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new ScaledTimer(this, _machine.CreateTimer(callback, state, Real(dueTime), Real(period)));

    // Rounded up to the whole milliseconds that a real timer knows: none fires early, and a period never becomes 0, which means once.
    private TimeSpan Real(TimeSpan time) => time > TimeSpan.Zero
        ? TimeSpan.FromMilliseconds(Math.Ceiling((time / _settings.Factor).TotalMilliseconds))
        : time;

    private sealed class ScaledTimer(ScaledClock clock, ITimer timer) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => timer.Change(clock.Real(dueTime), clock.Real(period));

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
