using SessionLab.Cluster.Processes;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Situations;

namespace SessionLab.Proofs.Copies;

/// <summary>What was seen while a node was gone, and when it was back.</summary>
/// <param name="NoticedUs">From the signal until the last other node counted it out, µs.</param>
/// <param name="Saves">Saves of the others that ended after the signal, those it met under way included.</param>
/// <param name="LongestSaveUs">The longest of them, each on its own, µs.</param>
/// <param name="Failed">Requests to the others that were not answered well.</param>
/// <param name="Woken">Requests sent to the woken node while it was paused or before it ended.</param>
/// <param name="WokenOk">Of those, answered with success.</param>
/// <param name="EndedItself">Whether the woken node ended by itself.</param>
/// <param name="Reread">Sessions read at the restarted node.</param>
/// <param name="Wrong">Answers of whatever node that the judge accuses.</param>
internal sealed record Disappearance(
    long NoticedUs, int Saves, long LongestSaveUs, int Failed, int Woken, int WokenOk, bool EndedItself, int Reread, int Wrong);

/// <summary>Takes one node away under a light load, and brings it back.</summary>
internal sealed class Vanishing(CopyCluster lab, NodeProcess victim, bool pause)
{
    // Twenty saves a second on the nodes that stay.
    private const int Guests = 10;
    private static readonly TimeSpan Think = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(1);

    private readonly List<NodeProcess> _others = [.. lab.Nodes.Where(node => node != victim)];

    /// <summary>Makes it happen; returns when the node is back and filled.</summary>
    public async Task<Disappearance> MakeAsync(CancellationToken stop)
    {
        var history = lab.NewHistory();
        var guests = lab.NewGuests(Guests, history, direct: true);
        await Task.WhenAll(guests.Select(guest => guest.ArriveAsync(HomeOf(guest), stop)));
        var witnesses = await Task.WhenAll(_others.Select(node => lab.WitnessAsync(node, stop)));

        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var load = Task.WhenAll(guests.Select(guest => WriteAsync(guest, enough.Token, stop)));
        await Task.Delay(Think, stop);
        var signalUs = Take(history);
        var noticedUs = (await Task.WhenAll(witnesses.Select(witness => NoticedAsync(witness, stop)))).Max() - signalUs;
        await Task.Delay(Afterwards, stop);
        await enough.CancelAsync();
        var failed = (await load).Sum();

        var (woken, wokenOk, ended) = pause ? await WakeAsync(guests, history, stop) : (0, 0, false);
        await Waiting.UntilAsync(() => Task.FromResult(victim.HasEnded), $"{victim.Name} has ended", stop);
        await lab.RestartAsync(stop);
        await Task.WhenAll(guests.Select(guest => guest.UntilAnsweredAsync(OperationKind.Main, victim, stop)));
        var reread = guests.Count(guest => guest.Last!.Kind == OperationKind.Main && guest.Last.Answer!.Node == victim.Index);

        var saves = NodeBooks.Read(lab.Cluster).SavesUs(_others.Select(node => node.Index).ToHashSet(), signalUs + lab.Clock.ZeroUs);
        var wrong = history.Conclude().Classes.Count(one => one.Class is not (AnswerClass.Ok or AnswerClass.Refused or AnswerClass.InDoubt));
        return new Disappearance(noticedUs, saves.Count, saves.DefaultIfEmpty().Max(), failed, woken, wokenOk, ended, reread, wrong);
    }

    private NodeProcess HomeOf(Guest guest) => _others[guest.Number % _others.Count];

    private long Take(SceneHistory history)
    {
        history.Fault(pause ? "pause-node" : "kill-node", victim.Name, healed: false);
        var signalUs = lab.Clock.NowUs;
        if (pause)
            victim.Pause();
        else
            victim.Kill();
        return signalUs;
    }

    // How many were not answered well.
    private async Task<int> WriteAsync(Guest guest, CancellationToken enough, CancellationToken stop)
    {
        var failed = 0;
        // Spread over the pause that each makes, so that the load is even.
        await Task.Delay(Think * guest.Number / Guests, stop);
        while (!enough.IsCancellationRequested)
        {
            var done = await guest.AskAsync(OperationKind.AddItem, HomeOf(guest), stop);
            failed += done.Outcome == Outcome.Ok ? 0 : 1;
            await Task.Delay(Think, enough).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return failed;
    }

    private async Task<long> NoticedAsync(Witness witness, CancellationToken stop)
    {
        var waiting = new Waiting();
        while (await witness.PeersAsync() is not { } peers || peers.Contains(victim.Name))
        {
            if (waiting.IsOver)
                throw new TimeoutException($"nobody noticed that {victim.Name} was gone");
            await Task.Delay(BetweenLooks, stop);
        }

        return lab.Clock.NowUs;
    }

    // Asked while it is stopped, it finds the questions when it wakes; then it is asked until it has gone.
    private async Task<(int Asked, int Ok, bool Ended)> WakeAsync(IReadOnlyList<Guest> guests, SceneHistory history, CancellationToken stop)
    {
        var answers = guests.Select(guest => AskUntilGoneAsync(guest, stop)).ToList();
        await Task.Delay(BetweenLooks, stop);
        victim.Resume();
        history.Fault("pause-node", victim.Name, healed: true);
        var all = await Task.WhenAll(answers);
        return (all.Sum(one => one.Asked), all.Sum(one => one.Ok), victim.HasEnded);
    }

    private async Task<(int Asked, int Ok)> AskUntilGoneAsync(Guest guest, CancellationToken stop)
    {
        var (asked, ok) = (0, 0);
        var waiting = new Waiting();
        // Half of them look what it remembers, and half try whether it takes a save that nobody else does.
        var kind = guest.Number % 2 == 0 ? OperationKind.Main : OperationKind.AddItem;
        while (!victim.HasEnded && !waiting.IsOver)
        {
            asked++;
            ok += (await guest.AskAsync(kind, victim, stop)).Outcome == Outcome.Ok ? 1 : 0;
            await Task.Delay(BetweenLooks, stop);
        }

        return (asked, ok);
    }
}
