namespace SessionLab.Cluster.Runtime;

/// <summary>What kept the work of this process waiting since the last report.</summary>
/// <param name="Threads">The most threads that the pool had.</param>
/// <param name="Queued">The most pieces of work that waited for one of them.</param>
/// <param name="WaitUs">The longest that a piece of work waited, or has waited so far, for a thread of the pool, µs.</param>
/// <param name="PausedUs">For how long collections have paused the process since its start, µs.</param>
/// <param name="LongestPauseUs">The most that they paused it between two looks, µs.</param>
/// <param name="LateUs">How much later than asked for the machine woke the thread that looks, at most, µs.</param>
public sealed record RuntimeUse(long Threads, long Queued, long WaitUs, long PausedUs, long LongestPauseUs, long LateUs);
