namespace SessionLab.Core.Findings.Seen;

/// <summary>When a process was off the processor.</summary>
/// <param name="Process">Its name.</param>
/// <param name="FirstUs">When it stopped first, µs since the run's zero.</param>
/// <param name="TotalUs">For how long in all, µs.</param>
public sealed record Standstill(string Process, long FirstUs, long TotalUs);
