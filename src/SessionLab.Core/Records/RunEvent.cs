namespace SessionLab.Core.Records;

/// <summary>Anything seen during a run. Times are microseconds since the run's zero on the bench's one monotonic clock.</summary>
/// <param name="AtUs">When it was seen; for an operation its end.</param>
public abstract record RunEvent(long AtUs);

/// <summary>Listens to a run; the same live and replayed.</summary>
public interface IRunListener
{
    /// <summary>Takes one event, in the order of the stream.</summary>
    void See(RunEvent runEvent);
}

/// <summary>One request of one client and how it ended.</summary>
/// <param name="Id">Unique in the run.</param>
/// <param name="Jar">The cookie jar used; tabs may share one.</param>
/// <param name="Kind">What was asked for.</param>
/// <param name="Phase">The part of the run.</param>
/// <param name="ReactionTo">The operation this one answers to (log in again, repeat); null for a planned operation.</param>
/// <param name="IntendedUs">When the plan wanted it started, µs since zero.</param>
/// <param name="StartUs">When it was sent, µs since zero.</param>
/// <param name="EndUs">When its answer had been read or was given up, µs since zero.</param>
/// <param name="Presented">True when the request carried a session cookie.</param>
/// <param name="Outcome">What the client may conclude.</param>
/// <param name="Trouble">Why it did not end Ok.</param>
/// <param name="Status">HTTP status; 0 without an answer.</param>
/// <param name="Answer">What the answer said of the session; null when nothing did.</param>
public sealed record Operation(
    OperationId Id, int Jar, OperationKind Kind, Phase Phase, OperationId? ReactionTo,
    long IntendedUs, long StartUs, long EndUs,
    bool Presented, Outcome Outcome, Trouble Trouble, int Status, Answer? Answer) : RunEvent(EndUs)
{
    /// <summary>Where the answer says that the time went; null when it does not.</summary>
    public ServerTiming? Timing { get; init; }
}

/// <summary>The run entered another phase.</summary>
public sealed record PhaseStarted(long AtUs, Phase Phase) : RunEvent(AtUs);

/// <summary>A fault was injected or healed.</summary>
/// <param name="Fault">Its name in the catalog.</param>
/// <param name="Target">What it was done to: a node's name, <c>store</c>, a link.</param>
/// <param name="Healed">False at the injection, true at the healing.</param>
public sealed record FaultEvent(long AtUs, string Fault, string Target, bool Healed) : RunEvent(AtUs)
{
    /// <summary>The fault of a process that ended although nobody of the lab ended it.</summary>
    public const string ProcessEnded = "process-ended";

    /// <summary>The fault of a process that was taken off the processor although nobody of the lab did it; healed when it goes on.</summary>
    public const string ProcessStopped = "process-stopped";

    /// <summary>The target of what ends all sessions as if nobody had used them for too long.</summary>
    public const string EverySession = "sessions";

    /// <summary>True when the injection was complete by then; it began with the event before it.</summary>
    public bool Done { get; init; }
}

/// <summary>What one process had used up to then.</summary>
/// <param name="Process">A node's name, <c>balancer</c>, <c>store</c> or <c>bench</c>.</param>
/// <param name="ProcessorUs">Processor time since the process started, µs, all cores.</param>
/// <param name="MemoryBytes">Resident memory, bytes.</param>
public sealed record ResourceSample(long AtUs, string Process, long ProcessorUs, long MemoryBytes) : RunEvent(AtUs);

/// <summary>What the code that sends counted itself: measured requests on their way, by clock readings of its own.</summary>
/// <param name="Requests">On their way now.</param>
/// <param name="IntegralUs">How long all so far were on their way together, µs: the integral of <paramref name="Requests"/> over time.</param>
public sealed record InFlightSample(long AtUs, long Requests, long IntegralUs) : RunEvent(AtUs);

/// <summary>How busy the whole machine was between two samples.</summary>
/// <param name="Busy">Share of all cores in use since the sample before, 0 to 1.</param>
public sealed record MachineSample(long AtUs, double Busy) : RunEvent(AtUs);

/// <summary>The last event of a complete history.</summary>
/// <param name="Reason">How the run came to its end.</param>
public sealed record RunEnded(long AtUs, EndReason Reason) : RunEvent(AtUs);

/// <summary>The reader's own word, never written: the file goes on, but what follows cannot be read.</summary>
/// <param name="AtUs">The time of the last event that could be read, µs.</param>
/// <param name="Byte">Where in the file the damaged block begins, bytes from its start.</param>
public sealed record HistoryDamaged(long AtUs, long Byte) : RunEvent(AtUs);

/// <summary>How a run came to its end.</summary>
public enum EndReason
{
    /// <summary>Every planned operation was made.</summary>
    Completed,

    /// <summary>The user stopped it; what was seen is judged.</summary>
    Cancelled,

    /// <summary>The lab itself failed.</summary>
    Failed,

    /// <summary>Stopped at the header's time limit; what was seen is judged.</summary>
    TookTooLong,
}
