using SessionLab.Clients;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>One browser tab that chooses the node of each request; whether it gets there is the balancer's decision.</summary>
/// <param name="number">The tab's number among all tabs.</param>
/// <param name="jar">The browser's cookies.</param>
/// <param name="line">The way to the cluster.</param>
/// <param name="history">Hears every answer.</param>
/// <param name="person">Who sits at the browser: the number of the jar, and of the user who logs in.</param>
public sealed class Visitor(int number, Jar jar, Line line, SceneHistory history, int person = 0)
{
    private readonly Exchange _exchange = line.Exchange();
    private string _cookiesBeforeLogout = "";
    private int _operations;

    /// <summary>How many requests it has sent.</summary>
    public int Asked => _operations;

    /// <summary>Lands, logs in and writes once, all on <paramref name="node"/>.</summary>
    public async Task ArriveAsync(NodeProcess node, CancellationToken stop)
    {
        await UntilAnsweredAsync(OperationKind.Landing, node, stop);
        await UntilAnsweredAsync(OperationKind.Login, node, stop);
        await UntilAnsweredAsync(OperationKind.AddItem, node, stop);
    }

    /// <summary>Asks until the answer is neither refused nor in doubt, up to the limit of <see cref="Waiting"/>.</summary>
    public async Task<Operation> UntilAnsweredAsync(OperationKind kind, NodeProcess node, CancellationToken stop, OperationId? repeats = null)
    {
        var done = await AskAsync(kind, node, stop, repeats);
        var waiting = new Waiting();
        while (done.Outcome != Outcome.Ok && await waiting.GoesOnAsync(stop))
            done = await AskAsync(kind, node, stop, done.Id);
        return done;
    }

    /// <summary>Asks once.</summary>
    public async Task<Operation> AskAsync(OperationKind kind, NodeProcess node, CancellationToken stop, OperationId? repeats = null)
    {
        var id = new OperationId(number, ++_operations);
        var replay = kind == OperationKind.Replay;
        var cookies = replay ? _cookiesBeforeLogout : jar.Header;
        if (kind == OperationKind.Logout)
            _cookiesBeforeLogout = cookies;
        using var request = line.Request(id, kind, node, cookies, person);
        using var patience = Line.Patient(stop);
        var startUs = line.Clock.NowUs;
        var ending = await _exchange.SendAsync(request, replay ? null : jar, patience.Token);
        stop.ThrowIfCancellationRequested();
        var endUs = line.Clock.NowUs;
        var done = new Operation(
            id, person, kind, Phase.Measured, repeats, startUs, startUs, endUs,
            Jar.HoldsSession(cookies), ending.Outcome, ending.Trouble, ending.Status, ending.Answer);
        history.See(done);
        return done;
    }
}
