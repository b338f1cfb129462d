using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>What the nodes wrote down about one session.</summary>
public sealed class SessionRecords
{
    private readonly List<LedgerRecord> _saves = [];
    private readonly List<CopyRecord> _copies = [];
    private readonly List<SessionTrouble> _failures = [];
    private ILookup<long, OperationId> _makers = Array.Empty<LedgerRecord>().ToLookup(made => made.Version, made => made.Operation);

    /// <summary>Begun saves, confirmed or not, in the order in which they were begun.</summary>
    public IReadOnlyList<LedgerRecord> Saves => _saves;

    /// <summary>Those that may have been kept: what a node says that it refused never was. In the same order.</summary>
    public IReadOnlyList<LedgerRecord> Kept { get; private set; } = [];

    /// <summary>Copies that came in, and copies that were not confirmed.</summary>
    public IReadOnlyList<CopyRecord> Copies => _copies;

    /// <summary>Saves that failed.</summary>
    public IReadOnlyList<SessionTrouble> Failures => _failures;

    /// <summary>True when another request has saved, or ended, the same version: a later one may have been made from either.</summary>
    public bool IsForked(LedgerRecord save) => _makers[save.Version].Any(maker => maker != save.Operation);

    /// <summary>Its first end under its id; null while it has none.</summary>
    public LedgerRecord? End { get; private set; }

    /// <summary>The last save that the store, or the node's memory, had taken before a time; null when there was none.</summary>
    public LedgerRecord? Confirmed(long beforeUs) =>
        _saves.LastOrDefault(save => save.AtUs < beforeUs && save.Verb is LedgerVerb.Saved or LedgerVerb.Unannounced);

    // A node writes down when a save began once it has ended, and of what it missed when it began to look.
    internal void Complete()
    {
        Sort(_saves);
        Sort(_copies);
        var refused = _failures.Where(failure => failure.Reason is TroubleReason.Conflict or TroubleReason.ReadOnly or TroubleReason.TooLarge)
            .Select(failure => failure.Operation).ToHashSet();
        Kept = [.. _saves.Where(save => !refused.Contains(save.Operation))];
        _makers = Kept.Append(End).OfType<LedgerRecord>().ToLookup(made => made.Version, made => made.Operation);
    }

    internal void Add(LedgerRecord record)
    {
        if (record.Verb == LedgerVerb.Ended)
            End = End?.AtUs <= record.AtUs ? End : record;
        else
            _saves.Add(record);
    }

    internal void Add(CopyRecord record) => _copies.Add(record);

    internal void Add(SessionTrouble failure) => _failures.Add(failure);

    private static void Sort<T>(List<T> records)
        where T : RunEvent
    {
        var sorted = records.OrderBy(record => record.AtUs).ToList();
        records.Clear();
        records.AddRange(sorted);
    }
}
