using System.Globalization;

namespace SessionLab.Core.Scenarios;

/// <summary>One mistake in a scenario file.</summary>
/// <param name="File">As it was given.</param>
/// <param name="Line">From 1.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Allowed">What could stand there instead; empty when there is no list.</param>
/// <param name="Suggestion">The allowed name that was probably meant; null when none is near.</param>
public sealed record ScenarioProblem(string File, long Line, string What, IReadOnlyList<string> Allowed, string? Suggestion = null)
{
    /// <summary><c>file:line: what; allowed: a, b, c; did you mean 'a'?</c></summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}: {What}")
        + (Allowed.Count == 0 ? "" : $"; allowed: {string.Join(", ", Allowed)}")
        + (Suggestion is null ? "" : $"; did you mean '{Suggestion}'?");
}
