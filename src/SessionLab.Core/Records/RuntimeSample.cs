namespace SessionLab.Core.Records;

/// <summary>What kept the work of one .NET process waiting since its sample before: its thread pool, its garbage collector, the machine.</summary>
/// <param name="AtUs">When, µs since the run's zero.</param>
/// <param name="Process">A node's name, <c>balancer</c> or <c>bench</c>.</param>
/// <param name="Threads">The most threads that the pool had.</param>
/// <param name="Queued">The most pieces of work that waited for one of them.</param>
/// <param name="WaitUs">The longest that a piece of work waited, or had waited so far, for a thread of the pool, µs.</param>
/// <param name="PausedUs">For how long collections have paused the process since its start, µs.</param>
/// <param name="LongestPauseUs">The most that they paused it within a tenth of a second, µs.</param>
/// <param name="LateUs">How much later than asked for the machine woke the thread that looks, at most, µs.</param>
public sealed record RuntimeSample(
    long AtUs, string Process, long Threads, long Queued, long WaitUs, long PausedUs, long LongestPauseUs, long LateUs) : RunEvent(AtUs);
