namespace SessionLab.Core.Findings.Seen;

/// <summary>What kept the work of one process waiting while it was measured.</summary>
/// <param name="Process">A node's name, <c>balancer</c> or <c>bench</c>.</param>
/// <param name="SeenUs">How much of the measured time its samples cover, µs.</param>
/// <param name="Threads">The most threads that its pool had.</param>
/// <param name="Queued">The most pieces of work that waited for one.</param>
/// <param name="WaitUs">The longest wait for one, less what the machine itself was late meanwhile, µs.</param>
/// <param name="PausedUs">For how long collections paused it, µs.</param>
/// <param name="LongestPauseUs">The most within a tenth of a second, µs.</param>
/// <param name="LateUs">How much later than asked for the machine woke one of its threads, at most, µs.</param>
public sealed record RuntimeUse(
    string Process, long SeenUs, long Threads, long Queued, long WaitUs, long PausedUs, long LongestPauseUs, long LateUs);
