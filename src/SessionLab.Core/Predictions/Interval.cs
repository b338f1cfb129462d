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
        var low = BinomialTail.First(samples, k => BinomialTail.AtMost(k, samples, share) > tail);
        var beyond = BinomialTail.First(samples, k => BinomialTail.AtLeast(k, samples, share) <= tail);
        return new Interval((double)low / samples, (double)(beyond - 1) / samples);
    }

    /// <summary>Whether a measured share lies inside.</summary>
    public bool Holds(double share) => share >= Low - Rounding && share <= High + Rounding;
}
