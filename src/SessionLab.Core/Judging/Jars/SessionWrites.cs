using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Jars;

/// <summary>The writes of one session known to its jar, the newest few hundred.</summary>
internal sealed class SessionWrites
{
    private const int Most = 3 * Answer.TailLimit;

    // Nothing before the first write: most visitors of some plans never make one.
    private OperationId[] _ids = [];
    private WriteFacts[] _facts = [];

    /// <summary>How many are kept.</summary>
    public int Count { get; private set; }

    /// <summary>What is known of the write at an index.</summary>
    public ref WriteFacts this[int index] => ref _facts[index];

    /// <summary>The id at an index.</summary>
    public OperationId Id(int index) => _ids[index];

    /// <summary>Where a write is kept; -1 when it is not.</summary>
    public int IndexOf(OperationId id) => Find(_ids.AsSpan(0, Count), id);

    /// <summary>Position of an id in a list; -1 when it is not there.</summary>
    public static int Find(ReadOnlySpan<OperationId> list, OperationId id)
    {
        var wanted = id;
        return OperationId.Packed(list).LastIndexOf(OperationId.Packed(new ReadOnlySpan<OperationId>(ref wanted))[0]);
    }

    /// <summary>True when two lists are the same, id by id.</summary>
    public static bool Same(ReadOnlySpan<OperationId> a, ReadOnlySpan<OperationId> b) => OperationId.Packed(a).SequenceEqual(OperationId.Packed(b));

    /// <summary>Keeps another write and lets go of the oldest when there are too many for any answer to show.</summary>
    public ref WriteFacts Add(OperationId id, long shownUs)
    {
        if (Count == Most)
            DropOldest();
        if (Count == _ids.Length)
        {
            Array.Resize(ref _ids, Math.Max(8, Count * 2));
            Array.Resize(ref _facts, Math.Max(8, Count * 2));
        }

        _ids[Count] = id;
        _facts[Count] = new WriteFacts { StartUs = WriteFacts.Unknown, AckUs = long.MaxValue, ShownUs = shownUs };
        return ref _facts[Count++];
    }

    public void Clear() => Count = 0;

    /// <summary>A request that was sent then overlapped with others: writes acknowledged since may have crossed it.</summary>
    public void MarkOverlapped(long startUs)
    {
        for (var i = Count - 1; i >= 0; i--)
        {
            ref var facts = ref _facts[i];
            if (facts.AckUs != JarView.Never && facts.AckUs >= startUs)
                facts.Overlapped = true;
        }
    }

    private void DropOldest()
    {
        Count -= Answer.TailLimit;
        Array.Copy(_ids, Answer.TailLimit, _ids, 0, Count);
        Array.Copy(_facts, Answer.TailLimit, _facts, 0, Count);
    }
}

/// <summary>What is known of one write.</summary>
internal struct WriteFacts
{
    /// <summary>A start that is not known yet: the write's own outcome has not been seen.</summary>
    public const long Unknown = long.MinValue;

    /// <summary>When its request was sent, µs; <see cref="Unknown"/> before its outcome is seen.</summary>
    public long StartUs;

    /// <summary>When it was acknowledged, µs; the largest number when it was not.</summary>
    public long AckUs;

    /// <summary>When an answer first showed it, µs.</summary>
    public long ShownUs;

    /// <summary>Its last known position in the session's whole list, from 1.</summary>
    public int Position;

    /// <summary>True when it was proved lost and is no longer required.</summary>
    public bool Lost;

    /// <summary>True when it was shown twice and that has been accused.</summary>
    public bool Repeated;

    /// <summary>True when it was shown out of order and that has been accused.</summary>
    public bool Misplaced;

    /// <summary>True when another operation of the jar overlapped it.</summary>
    public bool Overlapped;
}
