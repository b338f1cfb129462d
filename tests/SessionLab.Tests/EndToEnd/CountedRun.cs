using SessionLab.Commands;
using SessionLab.Core.Records;
using SessionLab.Running;

namespace SessionLab.Tests.EndToEnd;

/// <summary>What the nodes of a stored run say they exchanged with the session store, over all its requests.</summary>
internal sealed class CountedRun
{
    private readonly Dictionary<OperationId, int> _commands = [];

    private CountedRun()
    {
    }

    public long Commands => _commands.Values.Sum();

    /// <summary>Keys and values, to the store and from it.</summary>
    public long SentBytes { get; private set; }

    public long ReceivedBytes { get; private set; }

    public long Requests { get; private set; }

    /// <summary>Of those, measured ones, and the commands of their requests: what the summary counts.</summary>
    public long MeasuredCommands { get; private set; }

    public static CountedRun Of(string folder)
    {
        var run = new CountedRun();
        var measured = new List<OperationId>();
        StoredRuns.ForEach(folder, runEvent =>
        {
            if (runEvent is Operation operation)
                run.Add(operation);
            if (runEvent is Operation { Phase: Phase.Measured } counted)
                measured.Add(counted.Id);
            if (runEvent is LedgerRecord record)
                run._commands[record.Operation] = Math.Max(record.StoreOperations, run._commands.GetValueOrDefault(record.Operation));
        });
        run.MeasuredCommands = measured.Sum(id => run._commands[id]);
        return run;
    }

    private void Add(Operation operation)
    {
        Assert.Equal(Outcome.Ok, operation.Outcome);
        Requests++;
        SentBytes += operation.Timing?[TimingEntry.StoreSentBytes] ?? 0;
        ReceivedBytes += operation.Timing?[TimingEntry.StoreReceivedBytes] ?? 0;
    }
}
