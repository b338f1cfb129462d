using MathNet.Numerics.Distributions;

namespace SessionLab.Core.Predictions;

/// <summary>How many of so many independent tries succeed, exactly.</summary>
internal static class BinomialTail
{
    /// <summary>The chance that at most k do.</summary>
    // For k = samples the library gives no number; nothing exceeds all.
    public static double AtMost(long k, long samples, double share) => k >= samples ? 1 : Binomial.CDF(share, checked((int)samples), k);

    /// <summary>The chance that at least k do.</summary>
    public static double AtLeast(long k, long samples, double share) => k == 0 ? 1 : 1 - AtMost(k - 1, samples, share);

    /// <summary>The first k of 0 to samples for which the condition holds, samples + 1 if none; it must hold for all after the first.</summary>
    public static long First(long samples, Func<long, bool> condition)
    {
        long low = 0, high = samples + 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (condition(middle))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
