namespace SessionLab.Core.Predictions;

/// <summary>What "none seen" allows to say: with 95 % confidence the true share is below 3/n (Hanley and Lippman-Hand, JAMA 249, 1983).</summary>
public static class RuleOfThree
{
    /// <summary>The upper bound of the share when none of so many showed it; null when nothing was tried.</summary>
    public static double? Bound(long samples) => samples > 0 ? Math.Min(1, 3.0 / samples) : null;
}
