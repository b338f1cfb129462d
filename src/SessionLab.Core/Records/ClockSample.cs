namespace SessionLab.Core.Records;

/// <summary>The wall clock beside the monotonic one: while neither is set, their difference stays what it is.</summary>
/// <param name="AtUs">When, µs since the run's zero on the monotonic clock.</param>
/// <param name="OffsetUs">By how much the wall clock has gained on the monotonic one since the first sample, µs.</param>
public sealed record ClockSample(long AtUs, long OffsetUs) : RunEvent(AtUs);
