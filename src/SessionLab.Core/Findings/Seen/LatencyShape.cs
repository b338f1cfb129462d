using System.Numerics;

namespace SessionLab.Core.Findings.Seen;

/// <summary>How many requests took how long, in classes that widen with the time: eight to each doubling.</summary>
public sealed class LatencyShape
{
    private const int PerDoubling = 8;
    private const int Doublings = 26;
    private readonly long[] _counts = new long[PerDoubling * Doublings];

    /// <summary>Requests counted.</summary>
    public long Samples { get; private set; }

    /// <summary>Requests by class, from 0 µs up.</summary>
    public IReadOnlyList<long> Counts => _counts;

    /// <summary>Counts a time, µs.</summary>
    internal void Add(long us)
    {
        Samples++;
        _counts[ClassOf(us)]++;
    }

    /// <summary>Where a class begins, µs.</summary>
    public static double FromUs(int index) => index < PerDoubling
        ? index
        : (double)(PerDoubling + index % PerDoubling) * (1L << (index / PerDoubling - 1));

    // The highest bit and the three below it; the first eight classes are those of 0 to 7 µs.
    private static int ClassOf(long us)
    {
        if (us < PerDoubling)
            return (int)Math.Max(us, 0);
        var shift = BitOperations.Log2((ulong)us) - 3;
        var index = PerDoubling * (shift + 1) + (int)(us >> shift) - PerDoubling;
        return Math.Min(index, PerDoubling * Doublings - 1);
    }
}
