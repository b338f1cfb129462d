namespace SessionLab.Core.Comparing.Trials;

/// <summary>Why a trial can neither pass nor fail, as a key of the word files with arguments; reports write the sentence.</summary>
/// <param name="Key">For example <c>doubt.busy</c>.</param>
/// <param name="Arguments">Names, and figures as text.</param>
public sealed record Doubt(string Key, params IReadOnlyList<string> Arguments);
