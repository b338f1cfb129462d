namespace SessionLab.Core.Predictions;

/// <summary>The largest share that so many hits of so many tries allow: one-sided, exact (Clopper and Pearson, Biometrika 26, 1934).</summary>
public static class ShareBound
{
    private const double Confidence = 0.95;

    /// <summary>With 95 % confidence the true share is at most this; 1 when nothing was tried.</summary>
    public static double Upper(long hits, long tries)
    {
        if (hits >= tries)
            return 1;
        double low = 0, high = 1;
        while (high - low > 1e-9)
        {
            var middle = (low + high) / 2;
            (low, high) = BinomialTail.AtMost(hits, tries, middle) > 1 - Confidence ? (middle, high) : (low, middle);
        }

        return high;
    }
}
