namespace SessionLab.Core.Comparing.Trials;

/// <summary>What is declared before the first run of a trial, so that nobody chooses it by the outcome.</summary>
/// <param name="A">The first arm, as it was written.</param>
/// <param name="B">The second.</param>
/// <param name="Modes">What is compared with what.</param>
/// <param name="Gates">What may not get worse, in each mode.</param>
/// <param name="Pairs">How many pairs each mode is measured in.</param>
/// <param name="Alpha">How often any gate of the trial may be called a regression wrongly.</param>
/// <param name="Seed">Tosses the coin.</param>
public sealed record TrialPlan(
    string A, string B, IReadOnlyList<TrialMode> Modes, IReadOnlyList<Gate> Gates, int Pairs, double Alpha, ulong Seed)
{
    /// <summary>With fewer pairs not even one gate could be told from chance after a few were dropped.</summary>
    public const int LeastPairs = 10;

    /// <summary>Unless told otherwise.</summary>
    public const int UsualPairs = 12;

    /// <summary>Unless told otherwise.</summary>
    public const double UsualAlpha = 0.05;

    /// <summary>α for the first step of Holm.</summary>
    public double Level => Alpha / (Modes.Count * Gates.Count);
}

/// <summary>The mode of each arm; mostly the same.</summary>
/// <param name="A">The first arm's.</param>
/// <param name="B">The second arm's.</param>
public sealed record TrialMode(string A, string B)
{
    /// <summary>How reports call it.</summary>
    public string Name => A == B ? A : $"{A} → {B}";
}
