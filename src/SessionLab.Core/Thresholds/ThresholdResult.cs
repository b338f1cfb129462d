namespace SessionLab.Core.Thresholds;

/// <summary>A threshold of a scenario held against one run.</summary>
/// <param name="Text">The threshold as the scenario writes it.</param>
/// <param name="Outcome">Whether the run kept to it.</param>
/// <param name="Measured">The measured value with its unit, for people: <c>12.4 ms</c>; empty without one.</param>
public sealed record ThresholdResult(string Text, ThresholdOutcome Outcome, string Measured);

/// <summary>What came of a threshold.</summary>
public enum ThresholdOutcome
{
    /// <summary>The run kept to it.</summary>
    Held,

    /// <summary>The run went beyond it.</summary>
    Broken,

    /// <summary>The run gave no such figure, too few samples for a percentile say: neither held nor broken.</summary>
    NoFigure,
}
