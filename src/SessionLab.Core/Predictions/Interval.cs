using MathNet.Numerics.Distributions;

namespace SessionLab.Core.Predictions;

/// <summary>The shares that a measurement may come to when theory is right; both ends belong to it.</summary>
/// <param name="Low">The least share.</param>
/// <param name="High">The greatest share.</param>
public readonly record struct Interval(double Low, double High)
{
    // Shares are quotients of whole numbers: this is far below one part in any number of samples.
    private const double Rounding = 1e-12;

    /// <summary>
    /// The shares k/n whose exact interval of Clopper and Pearson (Biometrika 26, 1934) holds the expected share:
    /// a right theory misses it with probability at most 1 − confidence.
    /// </summary>
    /// <param name="share">The expected share, 0 to 1.</param>
    /// <param name="samples">How many times it was tried; 0 allows everything.</param>
    /// <param name="confidence">For example 0.999.</param>
    public static Interval Around(double share, long samples, double confidence)
    {
        if (samples == 0)
            return new Interval(0, 1);
        if (share is 0 or 1)
            return new Interval(share, share);
        var tail = (1 - confidence) / 2;
        var low = First(samples, k => AtMost(k, samples, share) > tail);
        var beyond = First(samples, k => AtLeast(k, samples, share) <= tail);
        return new Interval((double)low / samples, (double)(beyond - 1) / samples);
    }

    /// <summary>Whether a measured share lies inside.</summary>
    public bool Holds(double share) => share >= Low - Rounding && share <= High + Rounding;

    // For k = samples the library gives no number; nothing exceeds all.
    private static double AtMost(long k, long samples, double share) => k >= samples ? 1 : Binomial.CDF(share, checked((int)samples), k);

    private static double AtLeast(long k, long samples, double share) => k == 0 ? 1 : 1 - AtMost(k - 1, samples, share);

    // The first k of 0 to samples for which the condition holds, samples + 1 if none; it holds for all after the first.
    private static long First(long samples, Func<long, bool> condition)
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
