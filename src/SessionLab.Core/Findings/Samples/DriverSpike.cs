using MathNet.Numerics.Distributions;
using SessionLab.Core.Findings.Seen;

namespace SessionLab.Core.Findings.Samples;

/// <summary>Many requests took as long as a network stack or a driver waits for: the figures are true, and partly those of that wait.</summary>
/// <remarks>
/// Those that took the constant and up to a fifth more are held against as wide windows on both sides: they must be three times as many as
/// the fuller of these, which in a smooth tail happens to one run in ten thousand.
/// </remarks>
internal sealed class DriverSpike : IFindingRule
{
    // What stood still once hits many requests in the same second; a wait that is built in comes back.
    private const int FewestSeconds = 5;
    private const double LeastShare = 0.001;
    private const double LeastRatio = 3;
    private const double Chance = 0.0001;

    /// <inheritdoc/>
    public string Key => "driver_spike";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        evidence.Spikes.Where(spike => Stands(spike, evidence)).Select(spike => new Finding(
            Key, false, Finding.Text(spike.ConstantUs / 1000, "0"), Finding.Text(spike.Inside, "0"),
            Finding.Text(100.0 * spike.Inside / evidence.Shape.Samples, "0.0"), Finding.Text(spike.Below, "0"), Finding.Text(spike.Above, "0")));

    private static bool Stands(Spike spike, Evidence evidence)
    {
        var neighbour = Math.Max(spike.Below, spike.Above);
        return spike.Seconds >= FewestSeconds
            && spike.Inside >= LeastShare * evidence.Shape.Samples
            && spike.Inside >= LeastRatio * neighbour
            && AtLeast(spike.Inside, spike.Inside + neighbour) <= Chance;
    }

    // That so many of both fall inside when either is as likely.
    private static double AtLeast(long inside, long both) => 1 - Binomial.CDF(0.5, checked((int)both), inside - 1);
}
