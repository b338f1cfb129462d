using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>Folds the clients' operations and the nodes' records into the <see cref="Books"/>.</summary>
internal sealed class BookKeeper
{
    private const int MostExamples = 10;
    private readonly Dictionary<int, Page> _pages = [];
    private Page? _last;
    private int _lastClient = -1;
    private bool _kept;

    /// <summary>True once a node's record was seen.</summary>
    public bool Kept => _kept;

    /// <summary>An operation was made, and perhaps acknowledged.</summary>
    public void Attempt(Operation operation)
    {
        var page = PageOf(operation.Id.Client);
        page.Attempted.Add(operation.Id.Number);
        if (!operation.TouchedSession())
            return;
        page.Acknowledged.Add(operation.Id.Number);

        // An acknowledged read showed a session too; counting it in keeps the shown numbers in few ranges.
        if (!operation.Kind.Writes())
            page.Shown.Add(operation.Id.Number);
    }

    /// <summary>An answer showed a write.</summary>
    public void Show(OperationId id) => PageOf(id.Client).Shown.Add(id.Number);

    /// <summary>A node wrote down a save or an end.</summary>
    public void Record(LedgerRecord record)
    {
        _kept = true;
        var page = PageOf(record.Operation.Client);
        if (record.Verb == LedgerVerb.Unannounced)
            page.Unannounced.Add(record.Operation.Number);
        page.Saving.Add(record.Operation.Number);
        if (record.Verb != LedgerVerb.Saving)
            page.Saved.Add(record.Operation.Number);
    }

    /// <summary>Compares the books.</summary>
    /// <param name="completed">False when the run was stopped: each client may then have had one more request under way.</param>
    /// <param name="whole">False when records may be missing: then none is asked for that is not there.</param>
    public Books Close(bool completed, bool whole = true)
    {
        if (!_kept)
            return new Books(false, 0, 0, 0, []);
        var examples = new List<OperationId>();
        var (unsaved, unannounced, unattempted, unrecorded) = (0L, 0L, 0L, 0L);
        foreach (var (client, page) in _pages.OrderBy(entry => entry.Key))
        {
            if (whole)
            {
                unsaved += Count(client, page.Acknowledged.Except(page.Saved), examples);
                unrecorded += Count(client, page.Shown.Except(page.Saving), examples);
            }

            unannounced += Count(client, page.Unannounced.Numbers, examples);
            var underWay = completed ? 0 : page.Attempted.Largest + 1;
            unattempted += Count(client, page.Saving.Except(page.Attempted).Where(number => number != underWay), examples);
        }

        return new Books(true, unsaved, unattempted, unrecorded, examples) { SavedNotSaving = unannounced };
    }

    private static long Count(int client, IEnumerable<int> numbers, List<OperationId> examples)
    {
        var count = 0L;
        foreach (var number in numbers)
        {
            count++;
            if (examples.Count < MostExamples)
                examples.Add(new OperationId(client, number));
        }

        return count;
    }

    private Page PageOf(int client)
    {
        if (client == _lastClient)
            return _last!;
        if (!_pages.TryGetValue(client, out var page))
            _pages.Add(client, page = new Page());
        (_lastClient, _last) = (client, page);
        return page;
    }

    private sealed class Page
    {
        public IntervalSet Attempted { get; } = new();

        public IntervalSet Acknowledged { get; } = new();

        public IntervalSet Saving { get; } = new();

        public IntervalSet Saved { get; } = new();

        public IntervalSet Unannounced { get; } = new();

        public IntervalSet Shown { get; } = new();
    }
}
