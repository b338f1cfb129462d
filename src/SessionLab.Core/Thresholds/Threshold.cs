using SessionLab.Core.Thresholds.Metrics;

namespace SessionLab.Core.Thresholds;

/// <summary>A line of a scenario that a run must keep to: <c>lost_sessions == 0</c>, <c>ratio(p99, sticky) &lt; 1.5 for redis</c>.</summary>
/// <param name="Text">As the scenario writes it.</param>
/// <param name="Metric">What is measured.</param>
/// <param name="Comparison">How it is compared.</param>
/// <param name="Limit">With what.</param>
public sealed record Threshold(string Text, Metric Metric, Comparison Comparison, Limit Limit)
{
    /// <summary>Where it stands in its file, from 1.</summary>
    public long Line { get; init; }

    /// <summary>The mode whose value it is divided by; null when the value itself is compared.</summary>
    public string? Over { get; init; }

    /// <summary>The modes that must keep to it; empty: each mode of the scenario.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>While which fault it is measured; null: over the whole measured part.</summary>
    public FaultName? During { get; init; }

    /// <summary>Whether a mode must keep to it; none is compared with itself.</summary>
    public bool Binds(string mode) => (Modes.Count == 0 || Modes.Contains(mode)) && mode != Over;
}

/// <summary>A fault as a threshold names it.</summary>
/// <param name="Fault">Its name.</param>
/// <param name="Target">What it is done to; null: to whatever it is.</param>
public sealed record FaultName(string Fault, string? Target)
{
    /// <summary>True when it means that fault.</summary>
    public bool Means(string fault, string target) => Fault == fault && (Target is null || Target == target);
}
