using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.History;

/// <summary>A run as the lab makes them: clients on three nodes, twelve operations a visit, drawn times, tails that grow.</summary>
internal sealed class RealisticRun(int clients, int operations, int seed)
{
    private static readonly OperationKind[] Visit =
    [
        OperationKind.Landing, OperationKind.Login, OperationKind.Main, OperationKind.Profile, OperationKind.AddItem,
        OperationKind.Profile, OperationKind.AddItem, OperationKind.Main, OperationKind.AddItem, OperationKind.Profile,
        OperationKind.AddItem, OperationKind.Logout,
    ];

    private readonly Random _random = new(seed);
    private readonly List<LedgerRecord> _ledger = [];
    private readonly OperationId[][] _tails = Enumerable.Repeat(Array.Empty<OperationId>(), clients).ToArray();
    private readonly int[] _made = new int[clients];
    private readonly int[] _counts = new int[clients];
    private readonly ulong[] _sessions = new ulong[clients];
    private long _endUs;

    /// <summary>Operations with samples each tenth of a second, then the ledger in the order of its times.</summary>
    public IEnumerable<RunEvent> Events(bool ledger)
    {
        yield return SomeRecord.Header();
        for (var i = 0; i < operations; i++)
        {
            yield return Next(i);
            if (i % 100 == 0)
                yield return new ResourceSample(_endUs, $"n{(i / 100 % 3) + 1}", _endUs / 3, 55_000_000 + _random.Next(1_000_000));
        }

        foreach (var record in _ledger.Where(_ => ledger).OrderBy(record => record.AtUs))
            yield return record;
        yield return new RunEnded(_endUs, EndReason.Completed);
    }

    private Operation Next(int index)
    {
        var client = (index + _random.Next(clients / 4)) % clients;
        var id = new OperationId(client, ++_made[client]);
        var kind = Visit[(id.Number - 1) % Visit.Length];
        var node = _random.Next(3);
        Apply(id, kind);
        _endUs += Exponential(1_000);
        var start = _endUs - 300 - Exponential(1_500);
        var version = (id.Number - 1) % Visit.Length + 1;
        _ledger.Add(new LedgerRecord(
            start + 150 + Exponential(80), node, 1, id, LedgerVerb.Saved, _sessions[client], version, _counts[client], 2)
        {
            SavedUs = start + 300 + Exponential(200),
        });
        return new Operation(
            id, client, kind, Phase.Measured, null, start - Exponential(200), start, _endUs, kind != OperationKind.Landing,
            Outcome.Ok, Trouble.None, 200,
            new Answer(node, 1, SessionState.Found, version, client, _counts[client], _tails[client]))
        {
            Timing = Timing(),
        };
    }

    // As a node of the mode redis tells it behind a balancer without affinity.
    private ServerTiming Timing()
    {
        int Us(double mean) => (int)Exponential(mean);
        var (load, app, db, save, other, choose, forward) = (Us(150), Us(20), Us(30), Us(200), Us(100), Us(20), Us(300));
        var node = load + app + db + save + other;
        return new ServerTiming(
            (TimingEntry.Node, node), (TimingEntry.Balancer, node + choose + forward), (TimingEntry.Choose, choose), (TimingEntry.Forward, forward),
            (TimingEntry.Load, load), (TimingEntry.App, app), (TimingEntry.Db, db), (TimingEntry.Save, save), (TimingEntry.Other, other),
            (TimingEntry.StoreSentBytes, 300 + _random.Next(200)), (TimingEntry.StoreReceivedBytes, 250 + _random.Next(200)));
    }

    private void Apply(OperationId id, OperationKind kind)
    {
        if (kind is OperationKind.Landing or OperationKind.Login)
            _sessions[id.Client] = (ulong)_random.NextInt64();
        if (!kind.Writes())
            return;
        _counts[id.Client]++;
        _tails[id.Client] = [.. _tails[id.Client].TakeLast(Answer.TailLimit - 1), id];
    }

    private long Exponential(double mean) => (long)(-mean * Math.Log(1 - _random.NextDouble()));
}
