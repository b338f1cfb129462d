using SessionLab.Core.Records;
using SessionLab.Core.Workloads;

namespace SessionLab.Clients;

/// <summary>All clients of a run.</summary>
public sealed class Crowd : IDisposable
{
    private const long BeforeMeasuredUs = 1_000_000;

    private readonly List<Client> _clients = [];
    private readonly ClientSurroundings _around;
    private readonly Plan _plan;
    private readonly Func<CancellationToken, Task> _whenWarm;

    /// <summary>Gives every client of the plan its jar, and its address where there are several; tabs of one person get the same ones.</summary>
    /// <param name="plan">What they do.</param>
    /// <param name="around">What all of them share.</param>
    /// <param name="addresses">Where they come from; null: from one address.</param>
    /// <param name="whenWarm">Called once, when the warm-up is over: before the measured phase, in the open model a second before. It must not fail.</param>
    public Crowd(Plan plan, ClientSurroundings around, ClientAddresses? addresses = null, Func<CancellationToken, Task>? whenWarm = null)
    {
        (_plan, _around, _whenWarm) = (plan, around, whenWarm ?? (_ => Task.CompletedTask));
        ClientSurroundings[] places = addresses is null ? [around] : [.. addresses.Senders.Select(sender => around with { Http = sender })];
        var jars = Enumerable.Range(0, plan.Jars).Select(_ => new Jar(around.Site)).ToArray();
        var tabs = plan.Clients / plan.Jars;
        var meetings = tabs > 1 ? jars.Select(_ => new Meeting(tabs)).ToArray() : [];
        for (var number = 0; number < plan.Clients; number++)
        {
            var jar = plan.JarOf(number);
            _clients.Add(new Client(number, jars[jar], tabs > 1 ? meetings[jar] : null, plan, places[jar % places.Length]));
        }
    }

    /// <summary>Completes when every client has made its visits of a round, or has stopped; the warm-up comes before the first.</summary>
    /// <remarks>
    /// In the closed model nobody is measured before everybody is warm, so that the phases lie apart in time; in the open model
    /// arrivals wait for nobody, the measured phase begins with the first measured arrival, and there is one round.
    /// </remarks>
    public Task FollowPlanAsync(int round, CancellationToken stop) => _plan.Open ? ArriveAsync(stop) : TakeTurnAsync(round, stop);

    /// <summary>
    /// Every client that believes to be logged in reads its session once more, as soon as no request whose answer never came can
    /// still be on its way: <paramref name="longestRequest"/> after the last one in doubt.
    /// </summary>
    public async Task ReadOnceMoreAsync(TimeSpan longestRequest)
    {
        var lastInDoubtUs = _clients.Max(client => client.InDoubtUs);
        if (lastInDoubtUs is { } atUs)
            await LeaveTimelineAfterAsync(atUs + (long)longestRequest.TotalMicroseconds);
        await EnterAsync(Phase.Final);
        await EveryClientAsync(client => client.BelievesLoggedIn ? client.ReadOnceMoreAsync() : Task.CompletedTask);
    }

    /// <inheritdoc/>
    public void Dispose() => _clients.ForEach(client => client.Dispose());

    private async Task TakeTurnAsync(int round, CancellationToken stop)
    {
        if (round == 0)
        {
            await MakeVisitsAsync(Phase.WarmUp, round, stop);
            await _whenWarm(stop);
        }
        await MakeVisitsAsync(Phase.Measured, round, stop);
        if (round < _plan.Rounds - 1)
            await EnterAsync(Phase.Resting);
    }

    private async Task MakeVisitsAsync(Phase phase, int round, CancellationToken stop)
    {
        var zeroUs = _around.Clock.NowUs;
        await EnterAsync(phase);
        await EveryClientAsync(client => client.FollowPlanAsync(phase, round, zeroUs, stop));
    }

    private async Task ArriveAsync(CancellationToken stop)
    {
        await EnterAsync(Phase.WarmUp);
        var arriving = EveryClientAsync(async client =>
        {
            await client.FollowPlanAsync(Phase.WarmUp, round: 0, zeroUs: 0, stop);
            await client.FollowPlanAsync(Phase.Measured, round: 0, zeroUs: 0, stop);
        });
        // Arrivals wait for nobody: what begins with the measured time must find the warm-up over.
        await LeaveTimelineAfterAsync(Math.Max(0, _plan.MeasuredFromUs - BeforeMeasuredUs));
        await _whenWarm(stop);
        await LeaveTimelineAfterAsync(_plan.MeasuredFromUs);
        await EnterAsync(Phase.Measured);
        await arriving;
    }

    // Who does not send has no business in the thread that keeps the time.
    private async Task LeaveTimelineAfterAsync(long atUs)
    {
        await _around.Timeline.Until(atUs);
        await Task.Yield();
    }

    private Task EveryClientAsync(Func<Client, Task> act) =>
        Task.WhenAll(_clients.Select(client => Task.Run(() => act(client), CancellationToken.None)));

    private async Task EnterAsync(Phase phase)
    {
        await _around.Seen.WriteAsync(_around.InFlight.Sample(), CancellationToken.None);
        await _around.Seen.WriteAsync(new PhaseStarted(_around.Clock.NowUs, phase), CancellationToken.None);
    }
}
