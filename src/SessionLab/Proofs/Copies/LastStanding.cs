using System.Globalization;
using SessionLab.Cluster.Copying;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Judging;
using SessionLab.Core.Randomness;
using SessionLab.Core.Records;
using SessionLab.Situations;

namespace SessionLab.Proofs.Copies;

/// <summary>With a copy everywhere: whichever node is the last one standing, it has every acknowledged write.</summary>
internal sealed class LastStanding(ProofSize size, ulong seed)
{
    private const int Guests = 15;
    private const int WritesBefore = 300;
    private const int MostAttempts = 3;
    private static readonly CopySettings Dials = new();

    /// <summary>Tries each choice of the survivor.</summary>
    public async Task<IReadOnlyList<ProofResult>> MakeAsync(CancellationToken stop)
    {
        var results = new List<ProofResult>();
        foreach (var nodes in size == ProofSize.Full ? [3, 4] : new[] { 3 })
        {
            await using var lab = await CopyCluster.StartAsync(Dials, nodes, "by-name", seed, stop);
            foreach (var survivor in lab.Nodes)
                results.Add(await UntilNothingWasMissedAsync(lab, survivor, stop));
        }

        return results;
    }

    // A save that went on without a node that the machine held up is on fewer nodes, and says so: that is another experiment.
    private async Task<ProofResult> UntilNothingWasMissedAsync(CopyCluster lab, NodeProcess survivor, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (result, missed) = await MakeAsync(lab, survivor, stop);
            if (missed == 0 || attempt == MostAttempts)
                return result;
        }
    }

    private async Task<(ProofResult Result, int Missed)> MakeAsync(CopyCluster lab, NodeProcess survivor, CancellationToken stop)
    {
        var history = lab.NewHistory();
        var beganUs = lab.Clock.NowUs;
        var guests = lab.NewGuests(Guests, history, direct: true);
        await Task.WhenAll(guests.Select(guest => guest.ArriveAsync(lab.Nodes[guest.Number % lab.Nodes.Count], stop)));
        var written = new Tally();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var load = Task.WhenAll(guests.Select(guest => WriteAsync(guest, lab, written, enough.Token, stop)));
        await Waiting.UntilAsync(() => Task.FromResult(written.Acknowledged >= WritesBefore), "enough was written", stop);
        var killedUs = lab.Clock.NowUs;
        Kill(lab, survivor, history);
        await enough.CancelAsync();
        await load;

        await Task.WhenAll(guests.Select(guest => guest.UntilAnsweredAsync(OperationKind.Main, survivor, stop)));
        var read = guests.Count(guest => guest.Last is { Kind: OperationKind.Main, Answer: { } answer } && answer.Node == survivor.Index);
        var missed = NodeBooks.Read(lab.Cluster).Of(LedgerVerb.Missed)
            .Count(one => one.Line.AtUs - lab.Clock.ZeroUs >= beganUs && one.Line.AtUs - lab.Clock.ZeroUs < killedUs);
        var classes = history.Conclude().Classes;
        var wrong = classes.Count(one => one.Class is not (AnswerClass.Ok or AnswerClass.Refused or AnswerClass.InDoubt));
        await lab.RestartAsync(stop);
        var result = new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"all, applied: only {survivor.Name} of {lab.Nodes.Count} left"),
            "0 acknowledged writes lost, 0 copies missed before",
            string.Create(CultureInfo.InvariantCulture, $"{classes.Count(one => one.Class == AnswerClass.SessionLost)} sessions and {classes.Count(one => one.Class == AnswerClass.LostUpdate)} writes lost of {written.Acknowledged} acknowledged, {wrong} wrong in all; {classes.Count(one => one.Class == AnswerClass.InDoubt)} in doubt, {missed} copies missed before"),
            wrong == 0 && read == Guests && missed == 0);
        return (result, missed);
    }

    private static void Kill(CopyCluster lab, NodeProcess survivor, SceneHistory history)
    {
        var victims = lab.Nodes.Where(node => node != survivor).ToList();
        foreach (var victim in victims)
            history.Fault("kill-node", victim.Name, healed: false);
        foreach (var victim in victims)
            victim.Kill();
    }

    // Each write to any node, so that the newest state of a session is now here and now there.
    private async Task WriteAsync(Guest guest, CopyCluster lab, Tally written, CancellationToken enough, CancellationToken stop)
    {
        var draws = SeededDraws.For(seed, "last-standing", guest.Number);
        while (!enough.IsCancellationRequested)
        {
            var done = await guest.AskAsync(OperationKind.AddItem, lab.Nodes[draws.NextBelow(lab.Nodes.Count)], stop);
            if (done.Outcome == Outcome.Ok)
                written.Count();
        }
    }

    private sealed class Tally
    {
        private int _acknowledged;

        public int Acknowledged => Volatile.Read(ref _acknowledged);

        public void Count() => Interlocked.Increment(ref _acknowledged);
    }
}
