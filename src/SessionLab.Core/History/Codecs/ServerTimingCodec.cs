using System.Numerics;
using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>Where the time of a request went: which entries there are, then each as a number; what follows from the totals as the difference from it.</summary>
internal static class ServerTimingCodec
{
    public static void Encode(ServerTiming timing, ByteSink sink)
    {
        sink.Unsigned(timing.Present);
        for (var left = timing.Present; left != 0; left &= left - 1)
        {
            var entry = (TimingEntry)BitOperations.TrailingZeroCount(left);
            sink.Signed(timing.Or0(entry) - Expected(entry, timing));
        }
    }

    public static ServerTiming Decode(ByteSource source)
    {
        var timing = new ServerTiming();
        var present = source.Unsigned();
        if (present >= 1u << ServerTiming.Entries)
            throw new HistoryFormatException($"The history holds times of an unknown kind ({present:x}).");
        for (var left = (uint)present; left != 0; left &= left - 1)
        {
            var entry = (TimingEntry)BitOperations.TrailingZeroCount(left);
            timing.Set(entry, (int)(source.Signed() + Expected(entry, timing)));
        }

        return timing;
    }

    // Only from entries that come before: the reader knows no others yet.
    private static long Expected(TimingEntry entry, ServerTiming timing) => entry switch
    {
        TimingEntry.Forward => (long)timing.Or0(TimingEntry.Balancer) - timing.Or0(TimingEntry.Node)
            - Sum(timing, TimingEntry.Affinity, TimingEntry.Choose),
        TimingEntry.Other => timing.Or0(TimingEntry.Node) - Sum(timing, TimingEntry.Load, TimingEntry.Copy),
        _ => 0,
    };

    private static long Sum(ServerTiming timing, TimingEntry first, TimingEntry last)
    {
        var sum = 0L;
        for (var entry = first; entry <= last; entry++)
            sum += timing.Or0(entry);
        return sum;
    }
}
