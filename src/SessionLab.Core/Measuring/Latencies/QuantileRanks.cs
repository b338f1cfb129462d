using SessionLab.Core.Predictions;

namespace SessionLab.Core.Measuring.Latencies;

/// <summary>
/// Between which samples a quantile lies, whatever the distribution: how many samples do not exceed it is binomial
/// (David and Nagaraja, Order Statistics, 7.1). Exact, with the same chance of a miss on both sides at most.
/// </summary>
internal static class QuantileRanks
{
    /// <summary>The ranks, from 1, of the samples at both ends; null when there are too few samples for that confidence, or more than 2³¹.</summary>
    /// <param name="quantile">0 to 1.</param>
    /// <param name="count">Samples.</param>
    /// <param name="confidence">For example 0.95.</param>
    public static (long Low, long High)? Around(double quantile, long count, double confidence)
    {
        if (count > int.MaxValue)
            return null;
        var tail = (1 - confidence) / 2;
        var low = BinomialTail.First(count, k => BinomialTail.AtMost(k, count, quantile) > tail);
        var high = BinomialTail.First(count, k => BinomialTail.AtLeast(k, count, quantile) <= tail);
        return low >= 1 && high <= count ? (low, high) : null;
    }
}
