namespace SessionLab.Clients;

/// <summary>The one monotonic clock of a run, in microseconds; it alone decides what happened before what.</summary>
/// <param name="time">The machine's clock when left out.</param>
public sealed class RunClock(TimeProvider? time = null)
{
    private readonly TimeProvider _time = time ?? TimeProvider.System;

    /// <summary>The run's zero on the machine's monotonic clock, µs; nodes stamp their ledgers with the same clock.</summary>
    public long ZeroUs { get; } = MachineUs(time ?? TimeProvider.System);

    /// <summary>Time since the run's zero, µs.</summary>
    public long NowUs => MachineUs(_time) - ZeroUs;

    private static long MachineUs(TimeProvider time) => (long)(time.GetTimestamp() * (1_000_000.0 / time.TimestampFrequency));
}
