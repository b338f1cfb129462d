using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>Why one session, or a part of it, was lost.</summary>
/// <param name="Cause">The key of the rule that proved it, or <see cref="CauseCatalog.Unexplained"/>.</param>
/// <param name="Class">Lost session, stale read or lost update.</param>
/// <param name="Operation">The request whose answer showed it.</param>
/// <param name="Node">Index of the node that answered; -1 unknown.</param>
/// <param name="StartUs">When the request was sent, µs.</param>
/// <param name="EndUs">When its answer was there, µs.</param>
/// <param name="Session">Fingerprint of the session; 0 when nobody knows which it is.</param>
/// <param name="SinceUs">When the last state that was lost had been saved, µs; the request's own time when nobody knows.</param>
/// <param name="Proof">Arguments of the sentence that proves it.</param>
public sealed record Attribution(
    string Cause, AnswerClass Class, OperationId Operation, int Node, long StartUs, long EndUs, ulong Session, long SinceUs,
    IReadOnlyList<string> Proof)
{
    /// <summary>From the last save to the answer that showed the loss, µs: the shorter, the better it can be told.</summary>
    public long TookUs => EndUs - SinceUs;

    /// <summary>The requests that belong to it besides: the lost write, and the one that overwrote it.</summary>
    public IReadOnlyList<OperationId> Others { get; init; } = [];
}

/// <summary>How often a cause was found over the whole run, warm-up and final reads included.</summary>
/// <param name="Cause">As in <see cref="Attribution"/>.</param>
/// <param name="LostSessions">Requests that met a lost session for this cause.</param>
/// <param name="StaleReads">Answers with an older state.</param>
/// <param name="LostUpdates">Acknowledged writes that are gone.</param>
/// <param name="Example">The one that took least time from the last save to its loss.</param>
public sealed record CauseFigure(string Cause, long LostSessions, long StaleReads, long LostUpdates, CauseExample Example)
{
    /// <summary>All together.</summary>
    public long Count => LostSessions + StaleReads + LostUpdates;
}

/// <summary>One loss, to be read by people and found by <c>why</c>.</summary>
/// <param name="Operation">The request whose answer showed it.</param>
/// <param name="Node">The node that answered.</param>
/// <param name="Seconds">When its answer was there, since the run's zero.</param>
/// <param name="Proof">Arguments of the sentence that proves it.</param>
public sealed record CauseExample(string Operation, string Node, double Seconds, IReadOnlyList<string> Proof);
