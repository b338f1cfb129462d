using SessionLab.Core.Records;

namespace SessionLab.Core.Survival;

/// <summary>Something that happens between two requests of a session.</summary>
/// <param name="Key">Its name, and the key of its words.</param>
/// <param name="Expect">What a mode's claims say of it.</param>
public sealed record Situation(string Key, Func<Claims, Cell> Expect);
