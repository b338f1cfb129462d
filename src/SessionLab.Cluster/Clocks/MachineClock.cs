using System.Diagnostics;

namespace SessionLab.Cluster.Clocks;

/// <summary>The machine's monotonic clock, which all processes of one machine share: ledgers are stamped with it.</summary>
internal static class MachineClock
{
    private static readonly long TicksPerMicrosecond = Stopwatch.Frequency / 1_000_000;

    /// <summary>Now, µs.</summary>
    public static long NowUs => Stopwatch.GetTimestamp() / TicksPerMicrosecond;
}
