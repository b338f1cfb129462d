using SessionLab.Clients;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Records;
using SessionLab.Situations;

namespace SessionLab.Proofs.Copies;

/// <summary>A person with a browser who visits a cluster under proof.</summary>
/// <param name="number">Number of the person, of the tab and of the jar.</param>
/// <param name="line">The way to the cluster.</param>
/// <param name="history">Hears every answer.</param>
internal sealed class Guest(int number, Line line, SceneHistory history)
{
    private const string Cookie = "session=";
    private readonly Jar _jar = line.NewJar();
    private Visitor? _visitor;

    /// <summary>Number of the person.</summary>
    public int Number => number;

    /// <summary>The one tab.</summary>
    public Visitor Visitor => _visitor ??= new Visitor(number, _jar, line, history, number);

    /// <summary>The newest answer that ended Ok; null before the first.</summary>
    public Operation? Last { get; private set; }

    /// <summary>The id of the session, as the browser knows it.</summary>
    public string SessionId =>
        _jar.Header.Split("; ").First(cookie => cookie.StartsWith(Cookie, StringComparison.Ordinal))[Cookie.Length..];

    /// <summary>The session as nodes write it down.</summary>
    public ulong Session => Cluster.Nodes.LedgerSyntax.Fingerprint(SessionId);

    /// <summary>Lands, logs in and writes once, all on one node.</summary>
    public async Task ArriveAsync(NodeProcess node, CancellationToken stop)
    {
        await UntilAnsweredAsync(OperationKind.Landing, node, stop);
        await UntilAnsweredAsync(OperationKind.Login, node, stop);
        await UntilAnsweredAsync(OperationKind.AddItem, node, stop);
    }

    /// <summary>Asks once.</summary>
    public async Task<Operation> AskAsync(OperationKind kind, NodeProcess node, CancellationToken stop) =>
        Remember(await Visitor.AskAsync(kind, node, stop));

    /// <summary>Asks until the answer is neither refused nor in doubt.</summary>
    public async Task<Operation> UntilAnsweredAsync(OperationKind kind, NodeProcess node, CancellationToken stop) =>
        Remember(await Visitor.UntilAnsweredAsync(kind, node, stop));

    private Operation Remember(Operation done)
    {
        if (done.Outcome == Outcome.Ok)
            Last = done;
        return done;
    }
}
