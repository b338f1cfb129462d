using System.Diagnostics;

namespace SessionLab.Clients;

/// <summary>The one monotonic clock of a run, in microseconds; it alone decides what happened before what.</summary>
public sealed class RunClock
{
    /// <summary>The run's zero on the machine's monotonic clock, µs; nodes stamp their ledgers with the same clock.</summary>
    public long ZeroUs { get; } = MachineUs();

    /// <summary>Time since the run's zero, µs.</summary>
    public long NowUs => MachineUs() - ZeroUs;

    private static long MachineUs() => (long)(Stopwatch.GetTimestamp() * (1_000_000.0 / Stopwatch.Frequency));
}
