using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Checkers;

/// <summary>Writes a tiny history by hand; lists are written as ids with a space between, times in µs.</summary>
internal sealed class Story(
    Claims? claims = null, long serverTimeoutUs = 0, string? affinity = null, long? idleTimeoutUs = null, long? absoluteTimeoutUs = null,
    double clockFactor = 1, long clockSkewUs = 0)
{
    private readonly List<RunEvent> _events =
    [
        Some.Header(
            claims, serverTimeoutUs: serverTimeoutUs, affinity: affinity, idleTimeoutUs: idleTimeoutUs,
            absoluteTimeoutUs: absoluteTimeoutUs, clockFactor: clockFactor, clockSkewUs: clockSkewUs),
    ];

    /// <summary>What was written so far.</summary>
    public IReadOnlyList<RunEvent> Events => _events;

    /// <summary>An answered operation; clients 0 to 4 use jar 0, others their own.</summary>
    public Story Ok(
        string id, OperationKind kind, long from, long to, string list, int user = -1, SessionState state = SessionState.Found,
        int node = 0, int incarnation = 1, int status = 200, int? count = null, bool presented = true, string? reactionTo = null)
    {
        OperationId[] tail = [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Id)];
        var answer = new Answer(node, incarnation, state, 1, user, count ?? tail.Length, tail);
        return Add(id, kind, from, to, presented, Outcome.Ok, Trouble.None, status, answer, reactionTo);
    }

    /// <summary>An operation without an answer.</summary>
    public Story Not(string id, OperationKind kind, long from, long to, Outcome outcome, Trouble trouble) =>
        Add(id, kind, from, to, true, outcome, trouble, 0, null, null);

    /// <summary>A timeout.</summary>
    public Story InDoubt(string id, OperationKind kind, long from, long to) => Not(id, kind, from, to, Outcome.InDoubt, Trouble.Timeout);

    /// <summary>User 7 lands at 1 and logs in at 3; the login's id is 0.2.</summary>
    public Story LoggedIn() => Ok("0.1", OperationKind.Landing, 1, 2, "", state: SessionState.Created, presented: false)
        .Ok("0.2", OperationKind.Login, 3, 4, "0.2", 7);

    public Story Event(RunEvent runEvent)
    {
        _events.Add(runEvent);
        return this;
    }

    /// <summary>A node's record of an operation.</summary>
    public Story Record(string id, LedgerVerb verb) => Event(new LedgerRecord(0, 0, 1, Id(id), verb, 1, 1, 1, 1));

    public Judgement Judge(bool completed = true, Action<Operation, AnswerClass>? classified = null) =>
        JudgeEnded(new RunEnded(1_000_000, completed ? EndReason.Completed : EndReason.Cancelled), classified);

    /// <summary>Judges a history that ends so; without anything when it was cut off.</summary>
    public Judgement JudgeEnded(RunEvent? end, Action<Operation, AnswerClass>? classified = null)
    {
        var judge = new Judge();
        judge.Classified += classified;
        foreach (var runEvent in _events)
            judge.See(runEvent);
        if (end is not null)
            judge.See(end);
        return judge.Conclude();
    }

    /// <summary>The accusations as <c>LostUpdate 0.4</c>, in the order they were brought.</summary>
    public string Accused() => string.Join(", ", Judge().Accusations.Select(a => $"{a.Class} {a.Operation}"));

    private static OperationId Id(string text) =>
        OperationId.TryParse(text, out var id) ? id : throw new ArgumentException(text);

    private Story Add(
        string id, OperationKind kind, long from, long to, bool presented, Outcome outcome, Trouble trouble, int status,
        Answer? answer, string? reactionTo)
    {
        var jar = Id(id).Client <= 4 ? 0 : Id(id).Client;
        OperationId? reaction = reactionTo is null ? null : Id(reactionTo);
        return Event(new Operation(
            Id(id), jar, kind, Phase.Measured, reaction, from, from, to, presented, outcome, trouble, status, answer));
    }
}
