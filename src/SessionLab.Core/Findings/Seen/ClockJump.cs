namespace SessionLab.Core.Findings.Seen;

/// <summary>The wall clock was set while the run lasted.</summary>
/// <param name="AtUs">When it was noticed, µs since the run's zero.</param>
/// <param name="ByUs">By how much, µs; negative: set back.</param>
public sealed record ClockJump(long AtUs, long ByUs);
