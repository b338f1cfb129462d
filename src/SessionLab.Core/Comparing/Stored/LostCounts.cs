using MathNet.Numerics.Distributions;
using SessionLab.Core.Predictions;

namespace SessionLab.Core.Comparing.Stored;

/// <summary>Lost of acknowledged sessions on both sides; the session is the unit.</summary>
/// <param name="LostA">Lost on side A.</param>
/// <param name="SessionsA">Of so many.</param>
/// <param name="LostB">Lost on side B.</param>
/// <param name="SessionsB">Of so many.</param>
/// <param name="P">Two-sided, by Fisher's exact test; null where a side had no sessions.</param>
public sealed record LostCounts(long LostA, long SessionsA, long LostB, long SessionsB, double? P)
{
    // Probabilities that are equal on paper differ in their last digits.
    private const double Rounding = 1e-7;

    /// <summary>What side A allows to say when it lost none: fewer than this share; null when it lost some or had none to lose.</summary>
    public double? BoundA => LostA == 0 ? RuleOfThree.Bound(SessionsA) : null;

    /// <summary>The same of side B.</summary>
    public double? BoundB => LostB == 0 ? RuleOfThree.Bound(SessionsB) : null;

    /// <summary>Counts, compared.</summary>
    public static LostCounts Of(long lostA, long sessionsA, long lostB, long sessionsB) =>
        new(lostA, sessionsA, lostB, sessionsB, sessionsA == 0 || sessionsB == 0 ? null : Fisher(lostA, sessionsA, lostB, sessionsB));

    // With the losses of both together given, those on one side are hypergeometric; all outcomes that are no likelier than the one seen count.
    private static double Fisher(long lostA, long sessionsA, long lostB, long sessionsB)
    {
        var chance = new Hypergeometric(checked((int)(sessionsA + sessionsB)), checked((int)(lostA + lostB)), checked((int)sessionsA));
        var seen = chance.ProbabilityLn((int)lostA) + Rounding;
        var p = 0.0;
        for (var lost = chance.Minimum; lost <= chance.Maximum; lost++)
            if (chance.ProbabilityLn(lost) is var one && one <= seen)
                p += Math.Exp(one);
        return Math.Min(1, p);
    }
}
