using System.Runtime.InteropServices;
using SessionLab.Core.Judging.Jars;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>One answer laid beside what its jar had established: the facts the checkers look at.</summary>
public sealed class Sight
{
    private readonly List<MissingWrite> _missing = [];
    private readonly List<OperationId> _news = [];
    private OperationId[] _tail = [];

    /// <summary>The operation.</summary>
    public Operation Operation { get; private set; } = null!;

    /// <summary>Its answer.</summary>
    public Answer Answer { get; private set; } = null!;

    /// <summary>The ids it shows, oldest first.</summary>
    public ReadOnlySpan<OperationId> Tail => _tail;

    /// <summary>What its jar had established.</summary>
    internal JarView Jar { get; private set; } = null!;

    /// <summary>The logout after which it still shows the ended session.</summary>
    public OperationId? AfterEnd { get; internal set; }

    /// <summary>True when it still shows a session that must have expired before the request was sent.</summary>
    public bool Outlived { get; internal set; }

    /// <summary>A shown write of a client that does not use this jar.</summary>
    public OperationId? ForeignWrite { get; internal set; }

    /// <summary>A shown user who never logged in here; -1 none.</summary>
    public int ForeignUser { get; internal set; }

    /// <summary>What should have been there and is not.</summary>
    internal Loss? Loss { get; set; }

    /// <summary>A write shown twice, or shown although refused.</summary>
    public OperationId? Repeated { get; internal set; }

    /// <summary>True when the operation is an acknowledged write that its own answer does not show.</summary>
    public bool OwnWriteAbsent { get; internal set; }

    /// <summary>Two writes shown in the wrong order, in the order they should have.</summary>
    public (OperationId First, OperationId Second)? Misordered { get; internal set; }

    /// <summary>True when writes between this answer and the one before cannot be known.</summary>
    internal bool Gap { get; set; }

    /// <summary>True when an operation overlapped it in its jar, or an in-doubt one may have.</summary>
    internal bool Overlapped { get; set; }

    /// <summary>True when the session had been left alone, or had lived, long enough to have expired.</summary>
    internal bool Expired { get; set; }

    /// <summary>What the answer means for the session's life.</summary>
    internal Turn Turn { get; set; }

    /// <summary>True when the answer may speak of another session of the jar than the one in view.</summary>
    internal bool Uncertain { get; set; }

    /// <summary>True when the list goes on from the jar's list without a change before its new ids.</summary>
    internal bool Extends { get; set; }

    /// <summary>True when an earlier answer already showed this operation's own write.</summary>
    internal bool OwnWriteKnown { get; set; }

    /// <summary>Clients of the jar whose operation in flight could still excuse a loss.</summary>
    internal List<int>? Awaited { get; set; }

    /// <summary>Clients shown of whom nobody knows yet which jar they use.</summary>
    internal List<OperationId>? Strangers { get; set; }

    /// <summary>Established writes the answer lacks.</summary>
    internal Span<MissingWrite> MissingWrites => CollectionsMarshal.AsSpan(_missing);

    /// <summary>Shown ids that no earlier answer of this session showed.</summary>
    internal List<OperationId> News => _news;

    /// <summary>True when the answer continues the session in view, so that its list must continue the known one.</summary>
    internal bool Compared => !Uncertain && Turn is (Turn.None or Turn.Ends);

    /// <summary>True when the answer belongs to another session and says nothing of this one.</summary>
    internal bool NotOurs => AfterEnd is not null || ForeignWrite is not null || ForeignUser >= 0;

    /// <summary>True while the future can still change the class.</summary>
    internal bool Open => Awaited is { Count: > 0 } || Strangers is { Count: > 0 } || Lacks(Fate.Open);

    /// <summary>True when a missing write has this fate; a gone write counts only at the first answer that lacks it.</summary>
    public bool Lacks(Fate fate)
    {
        foreach (var write in _missing)
        {
            if (write.Fate == fate)
                return true;
        }

        return false;
    }

    /// <summary>Of a stale read: how long before its sending the oldest write that it lacks, and that later showed again, had been established, µs.</summary>
    internal long OutdatedUs => Operation.StartUs - _missing.Where(write => write.Fate == Fate.Returned).Min(write => write.EstablishedUs);

    /// <summary>The missing writes of this fate.</summary>
    public OperationId[] Missing(Fate fate) => [.. _missing.Where(write => write.Fate == fate).Select(write => write.Id)];

    internal void Miss(OperationId id, long establishedUs) => _missing.Add(new MissingWrite(id, establishedUs, Fate.Open));

    internal void ForgetMissing() => _missing.Clear();

    /// <summary>The run is over: what would have come has come.</summary>
    internal void Settle(bool completed)
    {
        // Cut off in the middle, a logout under way may explain a loss; after a complete run nothing is under way.
        if (Awaited is { Count: > 0 } && !completed)
            Loss = null;
        if (Strangers is [var stranger, ..] && completed)
            ForeignWrite ??= stranger;
        (Awaited, Strangers) = (null, null);
    }

    internal void Begin(Operation operation, Answer answer, JarView jar)
    {
        (Operation, Answer, Jar) = (operation, answer, jar);
        _missing.Clear();
        _news.Clear();
        (AfterEnd, ForeignWrite, ForeignUser, Loss, Repeated, Misordered) = (null, null, -1, null, null, null);
        (OwnWriteAbsent, Gap, Overlapped, Extends, OwnWriteKnown, Turn) = (false, false, false, false, false, Turn.None);
        (Uncertain, Expired, Outlived) = (false, false, false);
        (Awaited, Strangers) = (null, null);
        _tail = answer.Tail as OperationId[] ?? [.. answer.Tail];
    }
}
