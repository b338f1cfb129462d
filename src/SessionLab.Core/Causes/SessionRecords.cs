using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>What the nodes wrote down about one session.</summary>
public sealed class SessionRecords
{
    private readonly List<LedgerRecord> _saves = [];
    private readonly List<CopyRecord> _copies = [];
    private readonly List<SessionTrouble> _failures = [];

    /// <summary>Begun saves, confirmed or not, in the order in which they were begun.</summary>
    public IReadOnlyList<LedgerRecord> Saves => _saves;

    /// <summary>Those that may have been kept: what a node says that it refused never was.</summary>
    public IEnumerable<LedgerRecord> Kept => _saves.Where(save => !_failures.Exists(failure => failure.Operation == save.Operation
        && failure.Reason is TroubleReason.Conflict or TroubleReason.ReadOnly or TroubleReason.TooLarge));

    /// <summary>Copies that came in, and copies that were not confirmed.</summary>
    public IReadOnlyList<CopyRecord> Copies => _copies;

    /// <summary>Saves that failed.</summary>
    public IReadOnlyList<SessionTrouble> Failures => _failures;

    /// <summary>Its first end under its id; null while it has none.</summary>
    public LedgerRecord? End { get; private set; }

    /// <summary>The last save that the store, or the node's memory, had taken before a time; null when there was none.</summary>
    public LedgerRecord? Confirmed(long beforeUs) =>
        _saves.LastOrDefault(save => save.AtUs < beforeUs && save.Verb is LedgerVerb.Saved or LedgerVerb.Unannounced);

    // A node writes down when a save began once it has ended, and of what it missed when it began to look.
    internal void Sort()
    {
        Sort(_saves);
        Sort(_copies);
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
