namespace SessionLab.Core.Comparing;

/// <summary>What a gate comes to.</summary>
public enum GateResult
{
    /// <summary>No change as large as the tolerance.</summary>
    Ok,

    /// <summary>Slower by more than the margin.</summary>
    Regression,

    /// <summary>The pairs allow neither statement.</summary>
    Inconclusive,
}

/// <summary>One gate of one mode, judged.</summary>
/// <param name="Mode">The mode; of a comparison between two modes both, <c>sticky → redis</c>.</param>
/// <param name="Gate">What was declared.</param>
/// <param name="Evidence">What the pairs say.</param>
/// <param name="Adjusted">The chance after Holm over all gates of the trial.</param>
/// <param name="Result">What it comes to.</param>
/// <param name="PairsToSettle">Inconclusive: about how many pairs would settle it, as far as these show; null when none would, or none need to.</param>
public sealed record GateVerdict(string Mode, Gate Gate, GateEvidence Evidence, double Adjusted, GateResult Result, int? PairsToSettle);
