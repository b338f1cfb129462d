using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Costs;

/// <summary>Commands and bytes between nodes and session store; a request that saved and ended counts what it had sent in all, once.</summary>
internal sealed class StoreMeter
{
    private readonly Dictionary<int, LedgerRecord> _lastByClient = [];

    /// <summary>True once the nodes' records have been merged into the history.</summary>
    public bool Kept { get; private set; }

    /// <summary>Commands of requests inside the measured time.</summary>
    public long Operations { get; private set; }

    /// <summary>Bytes of the measured requests whose answers told them; null when none did.</summary>
    public (long Sent, long Received)? Bytes { get; private set; }

    /// <summary>Takes what the answer to a measured request told.</summary>
    public void Add(ServerTiming timing)
    {
        if (timing[TimingEntry.StoreSentBytes] is { } sent)
            Bytes = ((Bytes?.Sent ?? 0) + sent, (Bytes?.Received ?? 0) + timing.Or0(TimingEntry.StoreReceivedBytes));
    }

    public void Add(LedgerRecord record, MeasuredTime measured)
    {
        Kept = true;
        if (!measured.Holds(record.AtUs))
            return;
        var counted = _lastByClient.TryGetValue(record.Operation.Client, out var last) && last.Operation == record.Operation
            ? last.StoreOperations
            : 0;
        if (record.StoreOperations < counted)
            return;
        Operations += record.StoreOperations - counted;
        _lastByClient[record.Operation.Client] = record;
    }
}
