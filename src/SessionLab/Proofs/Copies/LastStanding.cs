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

    // Longer than a busy machine may hold up a node: a save that goes on without a living node is another experiment.
    private static readonly CopySettings Dials = new() { PeerTimeout = TimeSpan.FromSeconds(2) };

    /// <summary>Tries each choice of the survivor.</summary>
    public async Task<IReadOnlyList<ProofResult>> MakeAsync(CancellationToken stop)
    {
        var results = new List<ProofResult>();
        foreach (var nodes in size == ProofSize.Full ? [3, 4] : new[] { 3 })
        {
            await using var lab = await CopyCluster.StartAsync(Dials, nodes, "by-name", seed, stop);
            foreach (var survivor in lab.Nodes)
                results.Add(await MakeAsync(lab, survivor, stop));
        }

        return results;
    }

    private async Task<ProofResult> MakeAsync(CopyCluster lab, NodeProcess survivor, CancellationToken stop)
    {
        var history = lab.NewHistory();
        var guests = lab.NewGuests(Guests, history, direct: true);
        await Task.WhenAll(guests.Select(guest => guest.ArriveAsync(lab.Nodes[guest.Number % lab.Nodes.Count], stop)));
        var written = new Tally();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var load = Task.WhenAll(guests.Select(guest => WriteAsync(guest, lab, written, enough.Token, stop)));
        await CopyCluster.UntilAsync(() => Task.FromResult(written.Acknowledged >= WritesBefore), "enough was written", stop);
        Kill(lab, survivor, history);
        await enough.CancelAsync();
        await load;

        await Task.WhenAll(guests.Select(guest => guest.UntilAnsweredAsync(OperationKind.Main, survivor, stop)));
        var read = guests.Count(guest => guest.Last is { Kind: OperationKind.Main, Answer: { } answer } && answer.Node == survivor.Index);
        var classes = history.Conclude().Classes;
        var wrong = classes.Count(one => one.Class is not (AnswerClass.Ok or AnswerClass.Refused or AnswerClass.InDoubt));
        await lab.RestartAsync(stop);
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"all, applied: only {survivor.Name} of {lab.Nodes.Count} left"), "0 acknowledged writes lost",
            string.Create(CultureInfo.InvariantCulture, $"{classes.Count(one => one.Class == AnswerClass.SessionLost)} sessions and {classes.Count(one => one.Class == AnswerClass.LostUpdate)} writes lost of {written.Acknowledged} acknowledged, {wrong} wrong in all; {classes.Count(one => one.Class == AnswerClass.InDoubt)} in doubt"),
            wrong == 0 && read == Guests);
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
