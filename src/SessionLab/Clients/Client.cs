using SessionLab.Cluster.Balancing;
using SessionLab.Core.Randomness;
using SessionLab.Core.Records;
using SessionLab.Core.Workloads;

namespace SessionLab.Clients;

/// <summary>One simulated browser tab: follows its plan, one request at a time, and reacts as a person would.</summary>
public sealed class Client(int number, Jar jar, Meeting? meeting, Plan plan, ClientSurroundings around) : IDisposable
{
    private readonly PatientToken _patience = new(around.Timeout);
    private readonly Exchange _exchange = new(around.Http, new AnswerReader(around.Nodes));
    private readonly IEnumerator<Visit> _visits = plan.VisitsOf(number).GetEnumerator();
    private readonly SeededDraws _reactions = plan.ReactionsOf(number);
    private Visit? _next;
    private bool _planMade;
    private long? _arrivesUs;
    private int _operations;
    private long _previousEndUs;
    private string _cookiesBeforeLogout = "";

    /// <summary>True when the last thing this client was told is that it is logged in.</summary>
    public bool BelievesLoggedIn { get; private set; }

    /// <summary>When the last operation with an unknown fate was given up, µs since the run's zero; null when there was none.</summary>
    public long? InDoubtUs { get; private set; }

    /// <summary>
    /// Makes the visits of the plan that come next and belong to <paramref name="phase"/> and round, the first one at its planned time after
    /// <paramref name="zeroUs"/>; ends early when <paramref name="stop"/> asks to.
    /// </summary>
    public async Task FollowPlanAsync(Phase phase, int round, long zeroUs, CancellationToken stop)
    {
        for (var first = true; !stop.IsCancellationRequested && NextVisit(phase, round) is { } visit; first = false)
        {
            _arrivesUs ??= visit.StartUs;
            await MakeVisitAsync(visit, first ? zeroUs + _arrivesUs : null, stop);
            _next = null;
        }

        if (_planMade && !BelievesLoggedIn)
            LeaveForGood();
    }

    /// <summary>Reads the session once more, to see what it still holds.</summary>
    public Task ReadOnceMoreAsync() =>
        PerformAsync(new PlannedOperation(OperationKind.Main, 0), Phase.Final, around.Clock.NowUs, reactionTo: null);

    /// <inheritdoc/>
    public void Dispose()
    {
        _visits.Dispose();
        _patience.Dispose();
    }

    // Thousands of visitors arrive in an open model: what each of them kept made the collector stop the clients for 40 ms at a time.
    private void LeaveForGood()
    {
        _patience.Dispose();
        _cookiesBeforeLogout = "";
        if (meeting is null)
            jar.Empty();
    }

    private Visit? NextVisit(Phase phase, int round)
    {
        if (_next is null && !_planMade)
            _next = (_planMade = !_visits.MoveNext()) ? null : _visits.Current;
        return _next?.Phase == phase && _next.Round == round ? _next : null;
    }

    private async Task MakeVisitAsync(Visit visit, long? arrivesUs, CancellationToken stop)
    {
        foreach (var planned in visit.Operations)
        {
            if (planned.Meet > 0)
                await MeetAsync(visit.Number, planned.Meet, stop);
            // A tab that waited for another one on its arrival is not late: nobody meant it to start before they had met.
            var intendedUs = arrivesUs is { } arrives ? Math.Max(arrives, _previousEndUs) : _previousEndUs + planned.ThinkUs;
            arrivesUs = null;
            await around.Timeline.Until(intendedUs);
            if (stop.IsCancellationRequested)
                break;
            await PerformAndReactAsync(planned, visit.Phase, intendedUs, stop);
        }

        meeting?.Leave(plan.TabOf(number), visit.Number);
    }

    private async Task MeetAsync(int visit, int meet, CancellationToken stop)
    {
        if (meeting is null)
            return;
        // A tab that was told to stop never arrives: then nobody waits for it.
        await meeting.ArriveAsync(plan.TabOf(number), visit, meet).WaitAsync(stop)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _previousEndUs = Math.Max(_previousEndUs, around.Clock.NowUs);
    }

    private async Task PerformAndReactAsync(PlannedOperation planned, Phase phase, long intendedUs, CancellationToken stop)
    {
        var believed = BelievesLoggedIn;
        var done = await PerformAsync(planned, phase, intendedUs, reactionTo: null);
        for (var repeats = 0; Reactions.After(done, believed, repeats) is { } kind; repeats++)
        {
            believed = BelievesLoggedIn;
            var pausedUs = around.Clock.NowUs + Reactions.PauseUs(done, repeats, _reactions);
            await around.Timeline.Until(pausedUs);
            if (stop.IsCancellationRequested)
                break;
            done = await PerformAsync(planned with { Kind = kind }, phase, pausedUs, done.Id);
        }
    }

    private async Task<Operation> PerformAsync(PlannedOperation planned, Phase phase, long intendedUs, OperationId? reactionTo)
    {
        var id = new OperationId(number, ++_operations);
        var replay = planned.Kind == OperationKind.Replay;
        var cookies = replay ? _cookiesBeforeLogout : jar.Header;
        if (planned.Kind == OperationKind.Logout)
            _cookiesBeforeLogout = cookies;
        using var request = around.Requests.For(id, planned.Kind, planned.Argument, plan.UserOf(number));
        if (cookies.Length > 0)
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        if (jar.Affinity.Length > 0)
            request.Headers.TryAddWithoutValidation(AffinityCatalog.HeaderName, jar.Affinity);

        // In the microsecond of an answer the next request may already leave: only a later one tells the judge which came first.
        var startUs = Math.Max(around.Clock.NowUs, _previousEndUs + 1);
        var ending = await _exchange.SendAsync(request, replay ? null : jar, _patience.Start(), phase == Phase.Measured ? around.InFlight : null);
        _previousEndUs = Math.Max(around.Clock.NowUs, startUs);
        var done = new Operation(
            id, plan.JarOf(number), planned.Kind, phase, reactionTo, intendedUs, startUs, _previousEndUs,
            Jar.HoldsSession(cookies), ending.Outcome, ending.Trouble, ending.Status, ending.Answer)
        {
            Timing = ending.Timing,
        };
        Remember(done);
        await around.Seen.WriteAsync(done);
        return done;
    }

    private void Remember(Operation done)
    {
        if (done.Outcome == Outcome.InDoubt)
            InDoubtUs = done.EndUs;
        if (done.Answer is not { } answer || done.Outcome != Outcome.Ok || done.Kind == OperationKind.Replay)
            return;
        BelievesLoggedIn = answer.User >= 0 && answer.State != SessionState.Ended;
    }
}
