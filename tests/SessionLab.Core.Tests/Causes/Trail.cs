using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Causes;

/// <summary>
/// What clients and nodes saw, by hand; times in ms. Operations are told first and the nodes' records after them, as in a history.
/// </summary>
internal sealed class Trail(RunHeader header)
{
    private readonly List<RunEvent> _operations = [];
    private readonly List<RunEvent> _records = [];

    public static Trail In(string mode) => new(Header(mode));

    /// <summary>User 7 lands and logs in on n1: at 4 ms the session 2 is acknowledged, saved there at 3 ms.</summary>
    public Trail LoggedIn(LedgerVerb saved = LedgerVerb.Saved, int savedAt = 3) =>
        Ok("0.1", OperationKind.Landing, 1, 2, "", state: SessionState.Created, user: -1).Save("0.1", 1, session: 1, version: 1)
            .Ok("0.2", OperationKind.Login, 3, 4, "0.2").Save("0.2", savedAt, version: 2, verb: saved);

    /// <summary>Its next request, on n2 at 10 ms, finds nobody.</summary>
    public Trail Lost(TroubleReason? reason = TroubleReason.Unknown, int node = 1, int incarnation = 1)
    {
        Ok("0.3", OperationKind.Main, 9, 11, "", node, SessionState.Created, -1, incarnation).Save("0.3", 10, node, session: 3, version: 1, incarnation: incarnation);
        return reason is { } why
            ? Record(new SessionTrouble(10_000, node, incarnation, Id("0.3"), TroubleKind.Missing, 2, why))
            : this;
    }

    public Trail Ok(
        string id, OperationKind kind, int from, int to, string list, int node = 0, SessionState state = SessionState.Found, int user = 7,
        int incarnation = 1)
    {
        OperationId[] tail = [.. list.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Id)];
        return Operation(id, kind, from, to, Outcome.Ok, Trouble.None, new Answer(node, incarnation, state, 1, user, tail.Length, tail));
    }

    public Trail InDoubt(string id, OperationKind kind, int from, int to) => Operation(id, kind, from, to, Outcome.InDoubt, Trouble.Timeout, null);

    public Trail Save(
        string id, int at, int node = 0, ulong session = 2, long version = 2, LedgerVerb verb = LedgerVerb.Saved, int incarnation = 1, int? to = null) =>
        Record(new LedgerRecord(at * 1_000, node, incarnation, Id(id), verb, session, version, 1, 1) { SavedUs = to * 1_000L });

    public Trail Copy(int at, int node, long version = 2, bool missed = false, string peer = "n1", string of = "0.2") =>
        Record(new CopyRecord(at * 1_000, node, 1, Id(of), missed, 2, version, peer));

    public Trail Failed(string id, int at, TroubleReason reason) =>
        Record(new SessionTrouble(at * 1_000, 0, 1, Id(id), TroubleKind.NotSaved, 2, reason));

    /// <summary>These nodes, by their index, were still there at the end.</summary>
    public Trail Live(params IEnumerable<int> nodes)
    {
        foreach (var node in nodes)
            Record(new NodeLife(100_000_000, $"n{node + 1}", 1, Began: false));
        return this;
    }

    public Trail Began(string node, int at, int incarnation) => Record(new NodeLife(at * 1_000, node, incarnation, Began: true));

    /// <summary>A node reports that the thread that looks woke so late.</summary>
    public Trail Late(string node, int at, int lateMs) => Record(new RuntimeSample(at * 1_000, node, 1, 0, 0, 0, 0, lateMs * 1_000));

    public Trail Record(RunEvent record)
    {
        _records.Add(record);
        return this;
    }

    /// <summary>The causes as <c>wrong_node 0.3</c>.</summary>
    public string Causes()
    {
        var named = new List<string>();
        var judge = new Judge();
        judge.Attributed += loss => named.Add($"{loss.Cause} {loss.Operation}");
        foreach (var seen in Events())
            judge.See(seen);
        var judgement = judge.Conclude();
        Assert.Equal(judgement.Causes.Sum(figure => figure.Count), named.Count);
        return string.Join(", ", named);
    }

    private IEnumerable<RunEvent> Events() =>
        [header, .. _operations.OrderBy(seen => seen.AtUs), .. _records.OrderBy(seen => seen.AtUs), new RunEnded(200_000_000, EndReason.Completed)];

    private Trail Operation(string id, OperationKind kind, int from, int to, Outcome outcome, Trouble trouble, Answer? answer)
    {
        _operations.Add(new Operation(
            Id(id), 0, kind, Phase.Measured, null, from * 1_000, from * 1_000, to * 1_000, Presented: id != "0.1", outcome, trouble,
            outcome == Outcome.Ok ? 200 : 0, answer));
        return this;
    }

    private static RunHeader Header(string mode)
    {
        var (reach, survives, store) = mode switch
        {
            "local" => (Reach.OneNode, false, null),
            "copy" or "copy-to-one" => (Reach.AnyNode, false, null),
            "redis" => (Reach.AnyNode, true, new StoreHeader("redis-server", "7", "here", true)),
            _ => (Reach.AnyNode, true, (StoreHeader?)null),
        };
        var claims = new Claims(reach, reach == Reach.AnyNode, survives, store is null ? null : false, survives, ParallelSaves.LastWins, "when saved");
        return Some.Header(claims) with
        {
            Mode = new ModeHeader(mode, "", claims, store) { Copies = mode == "copy-to-one" ? 1 : null },
        };
    }

    private static OperationId Id(string text) => OperationId.TryParse(text, out var id) ? id : throw new ArgumentException(text);
}
