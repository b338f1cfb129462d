using System.Globalization;

namespace SessionLab.Core.Findings;

/// <summary>A warning about the measurement itself, as a key of the word files with arguments; reports write the sentence.</summary>
/// <param name="Key">For example <c>machine_busy</c>.</param>
/// <param name="Distrust">True when the run's figures should not be relied on.</param>
/// <param name="Arguments">Figures as text, culture-invariant.</param>
public sealed record Finding(string Key, bool Distrust, params IReadOnlyList<string> Arguments)
{
    /// <summary>A figure as an argument.</summary>
    internal static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
