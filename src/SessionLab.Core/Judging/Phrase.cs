namespace SessionLab.Core.Judging;

/// <summary>A part of a sentence not yet written: a key of the section <c>shown</c> of the word files and its arguments.</summary>
public sealed record Phrase(string Key, params IReadOnlyList<string> Arguments);
