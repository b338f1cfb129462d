namespace SessionLab.Core.Findings.Machine;

/// <summary>Work waited for a thread of a process's pool. Distrusts the run when it is the lab's own, whose answers were then read late; what blocks a node's threads its visitors feel.</summary>
/// <remarks>Nothing is said of a machine that is too busy: there, threads of the pool wait for the processor, and that is a finding of its own.</remarks>
internal sealed class PoolStarved : IFindingRule
{
    // The pool adds a thread when nothing has moved for half a second; a busy machine alone keeps work waiting for tens of milliseconds.
    private const long LongestWaitUs = 250_000;

    /// <inheritdoc/>
    public string Key => "thread_pool_starved";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.Summary.Machine.Mean > MachineBusy.Limit
        ? []
        : evidence.Runtimes.Where(process => process.WaitUs >= LongestWaitUs).Select(process => new Finding(
            Key, process.Process == "bench", process.Process, Finding.Text(process.WaitUs / 1000.0, "0"), Finding.Text(process.Queued, "0"),
            Finding.Text(process.Threads, "0")));
}
