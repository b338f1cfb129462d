using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

/// <summary>Short runs and the summaries made of them.</summary>
internal static class SomeRun
{
    public static readonly RunEnded Completed = new(9_000_000, EndReason.Completed);

    public static Summary Summary(params IEnumerable<RunEvent> events) => Summary(SomeRecord.Header(), new Tally(), events);

    public static Summary Summary(RunHeader header, Tally tally, params IEnumerable<RunEvent> events)
    {
        var summariser = new Summariser();
        foreach (var runEvent in events.Prepend(header).Append(Completed))
            summariser.See(runEvent);
        return summariser.Summarise(Judgement(tally));
    }

    public static Judgement Judgement(Tally tally, bool ledger = true) => new(
        Verdict.Valid, [], new Dictionary<Phase, Tally> { [Phase.Measured] = tally }, [], new Books(ledger, 0, 0, 0, []));

    /// <summary>Operations of one client, one after the other, each so many µs long.</summary>
    public static IEnumerable<Operation> Operations(int count, long eachUs = 1_000) =>
        Enumerable.Range(0, count).Select(i => LoggedIn(SomeRecord.Operation(number: i + 1, start: i * eachUs, end: (i + 1) * eachUs)));

    /// <summary>The same operation, answered to a logged-in user by no node in particular.</summary>
    public static Operation LoggedIn(Operation operation) =>
        operation with { Answer = new Answer(-1, 0, SessionState.Found, 1, 7, 0, []) };

    public static LedgerRecord Saved(long at, OperationId id, int store, LedgerVerb verb = LedgerVerb.Saved) =>
        new(at, 0, 1, id, verb, 1, 1, 1, store);
}
