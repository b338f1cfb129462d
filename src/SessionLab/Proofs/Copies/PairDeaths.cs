using System.Globalization;
using SessionLab.Cluster.Copying;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Situations;

namespace SessionLab.Proofs.Copies;

/// <summary>With one copy of each session: two nodes that die together take exactly the sessions of those two; one after the other, none.</summary>
internal sealed class PairDeaths(ProofSize size, ulong seed)
{
    private const int Nodes = 4;
    private const int Guests = 60;
    private const int Copies = 1;

    // Two pairs that share no node; then all.
    private static readonly (int, int)[] FewPairs = [(0, 1), (2, 3)];
    private static readonly (int, int)[] AllPairs = [(0, 1), (2, 3), (0, 2), (1, 3), (0, 3), (1, 2)];

    /// <summary>Tries the pairs, in one cluster that is made whole after each.</summary>
    public async Task<IReadOnlyList<ProofResult>> MakeAsync(CancellationToken stop)
    {
        var dials = new CopySettings { Copies = Copies };
        await using var lab = await CopyCluster.StartAsync(dials, Nodes, "session-key", seed, stop);
        var results = new List<ProofResult>();
        foreach (var (first, second) in size == ProofSize.Full ? AllPairs : FewPairs)
        {
            results.Add(await TogetherAsync(lab, lab.Nodes[first], lab.Nodes[second], stop));
            results.Add(await OneByOneAsync(lab, lab.Nodes[first], lab.Nodes[second], stop));
        }

        return results;
    }

    private static async Task<ProofResult> TogetherAsync(CopyCluster lab, NodeProcess first, NodeProcess second, CancellationToken stop)
    {
        var history = lab.NewHistory();
        var guests = await ArriveAsync(lab, history, stop);
        var misplaced = Misplaced(guests, lab);
        var expected = guests.Where(guest => Places(guest, lab.Nodes).SetEquals([first.Name, second.Name])).Select(guest => guest.Number).ToHashSet();

        history.Fault("kill-node", first.Name, healed: false);
        history.Fault("kill-node", second.Name, healed: false);
        first.Kill();
        second.Kill();
        await ReadAsync(lab, guests, stop);
        var (lost, otherwise) = Lost(history.Conclude().Classes);
        await lab.RestartAsync(stop);
        return new ProofResult(
            $"copies: 1, {first.Name} with {second.Name}",
            string.Create(CultureInfo.InvariantCulture, $"the {expected.Count} of {Guests} on these two"),
            string.Create(CultureInfo.InvariantCulture, $"{lost.Count} lost, {lost.Count(number => !expected.Contains(number))} of them others; {otherwise} otherwise wrong; {misplaced} not on their two nodes by the ledgers"),
            expected.Count > 0 && lost.SetEquals(expected) && otherwise == 0 && misplaced == 0);
    }

    private static async Task<ProofResult> OneByOneAsync(CopyCluster lab, NodeProcess first, NodeProcess second, CancellationToken stop)
    {
        var history = lab.NewHistory();
        var guests = await ArriveAsync(lab, history, stop);
        foreach (var victim in new[] { first, second })
        {
            history.Fault("kill-node", victim.Name, healed: false);
            victim.Kill();
            await lab.UntilKnownAsync(stop);
            // Nobody reads in between: a read saves, and its save would make the copy that the hand-over owes.
            await Waiting.UntilAsync(() => InPlaceAsync(lab, guests, stop), "every session is on its two nodes", stop);
        }

        await ReadAsync(lab, guests, stop);
        var (lost, otherwise) = Lost(history.Conclude().Classes);
        await lab.RestartAsync(stop);
        return new ProofResult(
            $"copies: 1, {first.Name}, then {second.Name}",
            string.Create(CultureInfo.InvariantCulture, $"0 of {Guests}: handed over in between"),
            string.Create(CultureInfo.InvariantCulture, $"{lost.Count} lost, {otherwise} otherwise wrong"),
            lost.Count == 0 && otherwise == 0);
    }

    // A new visitor goes to any node that the balancer knows: it must know them all.
    private static async Task<IReadOnlyList<Guest>> ArriveAsync(CopyCluster lab, SceneHistory history, CancellationToken stop)
    {
        await Waiting.UntilAsync(() => AllReachedAsync(lab, stop), "the balancer knows every node", stop);
        var guests = lab.NewGuests(Guests, history, direct: false);
        await Task.WhenAll(guests.Select(guest => guest.ArriveAsync(lab.Nodes[0], stop)));
        return guests;
    }

    private static async Task<bool> AllReachedAsync(CopyCluster lab, CancellationToken stop)
    {
        var strangers = lab.NewGuests(Nodes * Nodes, lab.NewHistory(), direct: false);
        var reached = await Task.WhenAll(strangers.Select(stranger => stranger.AskAsync(OperationKind.Landing, lab.Nodes[0], stop)));
        return reached.Where(done => done.Outcome == Outcome.Ok).Select(done => done.Answer!.Node).Distinct().Count() == Nodes;
    }

    private static async Task ReadAsync(CopyCluster lab, IReadOnlyList<Guest> guests, CancellationToken stop) =>
        await Task.WhenAll(guests.Select(guest => guest.UntilAnsweredAsync(OperationKind.Main, lab.Nodes[0], stop)));

    private static HashSet<string> Places(Guest guest, IEnumerable<NodeProcess> nodes) =>
        [.. CopyPlaces.Order(guest.SessionId, nodes.Select(node => node.Name)).Take(Copies + 1)];

    // By the nodes' own files: who saved the newest version, and who received it.
    private static int Misplaced(IReadOnlyList<Guest> guests, CopyCluster lab)
    {
        var holders = NodeBooks.Read(lab.Cluster).Lines
            .Where(one => one.Line.Verb is LedgerVerb.Saved or LedgerVerb.Received)
            .ToLookup(one => (one.Line.Session, one.Line.Version), one => lab.Nodes[one.Node].Name);
        return guests.Count(guest => !Places(guest, lab.Nodes).SetEquals(holders[(guest.Session, guest.Last!.Answer!.Version)]));
    }

    private static async Task<bool> InPlaceAsync(CopyCluster lab, IReadOnlyList<Guest> guests, CancellationToken stop)
    {
        var living = lab.Living.ToList();
        var held = (await lab.ReportsAsync(stop))
            .SelectMany(report => report.Copies.Select(copy => (report.Node, copy)))
            .ToLookup(one => one.copy.Session);
        return guests.All(guest => Places(guest, living).SetEquals(
            held[guest.Session].Where(one => one.copy.Version == guest.Last!.Answer!.Version).Select(one => one.Node)));
    }

    private static (HashSet<int> Lost, int Otherwise) Lost(IReadOnlyList<(Operation Operation, AnswerClass Class)> classes) => (
        [.. classes.Where(one => one.Class == AnswerClass.SessionLost).Select(one => one.Operation.Id.Client)],
        classes.Count(one => one.Class is not (AnswerClass.Ok or AnswerClass.Refused or AnswerClass.InDoubt or AnswerClass.SessionLost)));
}
