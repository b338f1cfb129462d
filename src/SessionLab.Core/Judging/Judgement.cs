using SessionLab.Core.Causes;
using SessionLab.Core.Judging.Deaths;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>What a fold over a history comes to.</summary>
public enum Verdict
{
    /// <summary>Nothing seen that the mode's claims exclude.</summary>
    Valid,

    /// <summary>The mode broke a claim, or the books do not balance.</summary>
    Invalid,

    /// <summary>The history does not allow a verdict; the reasons say why.</summary>
    Unknown,
}

/// <summary>One answer that should not have been given, as key and arguments; reports write the sentence.</summary>
/// <param name="Class">What is wrong.</param>
/// <param name="Operation">The operation whose answer showed it.</param>
/// <param name="Node">Index of the node that answered; -1 unknown.</param>
/// <param name="AtUs">When it was seen, µs since the run's zero.</param>
/// <param name="Expected">What a right answer would have shown.</param>
/// <param name="Seen">What the answer showed instead, part by part.</param>
/// <param name="Offending">The operations that prove it, the accused one included.</param>
/// <param name="Permitted">True when the mode's claims allow it in this situation.</param>
public sealed record Accusation(
    AnswerClass Class, OperationId Operation, int Node, long AtUs, Phrase Expected, IReadOnlyList<Phrase> Seen,
    IReadOnlyList<OperationId> Offending, bool Permitted);

/// <summary>Counts over the operations of one phase. Operations that reacted to a loss or refusal are counted in.</summary>
public sealed class Tally
{
    private readonly long[] _classes = new long[Enum.GetValues<AnswerClass>().Length];

    /// <summary>How many operations were of a class.</summary>
    public long this[AnswerClass answerClass]
    {
        get => _classes[(int)answerClass];
        set => _classes[(int)answerClass] = value;
    }

    /// <summary>Operations made, reactions included.</summary>
    public long Operations { get; set; }

    /// <summary>Of those, made in answer to a loss or a refusal.</summary>
    public long Reactions { get; set; }

    /// <summary>Logins acknowledged, first and forced ones.</summary>
    public long Sessions { get; set; }

    /// <summary>Acknowledged logins later found gone; counted in the phase of their login.</summary>
    public long LostSessions { get; set; }

    /// <summary>Acknowledged logins that answered to a loss, in the phase of the loss: never more than there were losses.</summary>
    public long ForcedRelogins { get; set; }

    /// <summary>Answered requests that presented a session an earlier answer to the same jar had acknowledged.</summary>
    public long FollowUps { get; set; }

    /// <summary>Of those, answered by another node than the answer before.</summary>
    public long OffNode { get; set; }
}

/// <summary>Whether the nodes' records and the clients' agree: acknowledged ⊆ saved ⊆ saving ⊆ attempted, everything read ⊆ saving.</summary>
/// <param name="Kept">False when the history holds no ledger (the run was cut off before the merge).</param>
/// <param name="AcknowledgedNotSaved">Acknowledged operations that no node recorded as saved.</param>
/// <param name="SavingNotAttempted">Saves of operations that no client made.</param>
/// <param name="ReadNotSaving">Writes shown in an answer that no node recorded as being saved.</param>
/// <param name="Examples">A few offending operations.</param>
public sealed record Books(
    bool Kept, long AcknowledgedNotSaved, long SavingNotAttempted, long ReadNotSaving, IReadOnlyList<OperationId> Examples)
{
    /// <summary>Operations with a save that a node recorded as done without having recorded that it began.</summary>
    public long SavedNotSaving { get; init; }

    /// <summary>True when the records agree.</summary>
    public bool Balanced => AcknowledgedNotSaved == 0 && SavedNotSaving == 0 && SavingNotAttempted == 0 && ReadNotSaving == 0;
}

/// <summary>The judge's conclusion over one run.</summary>
/// <param name="Verdict">By the mode's claims.</param>
/// <param name="Reasons">Why it is not Valid, as keys of the word files with arguments.</param>
/// <param name="Tallies">Counts by phase.</param>
/// <param name="Accusations">At most a hundred per class, the first seen.</param>
/// <param name="Books">Whether the records agree.</param>
public sealed record Judgement(
    Verdict Verdict, IReadOnlyList<Reason> Reasons, IReadOnlyDictionary<Phase, Tally> Tallies,
    IReadOnlyList<Accusation> Accusations, Books Books)
{
    /// <summary>The deaths of nodes that faults brought about, and who was at home there.</summary>
    public IReadOnlyList<DeadNode> DeadNodes { get; init; } = [];

    /// <summary>The restarts of the store that faults brought about, and what became of the sessions that it kept.</summary>
    public IReadOnlyList<StoreRestart> StoreRestarts { get; init; } = [];

    /// <summary>Why sessions, or parts of them, were lost; empty where nothing was, or where the nodes' records are missing.</summary>
    public IReadOnlyList<CauseFigure> Causes { get; init; } = [];
}

/// <summary>A sentence not yet written: a key of the word files and its arguments.</summary>
public sealed record Reason(string Key, params IReadOnlyList<string> Arguments);
