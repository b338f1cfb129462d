using System.Globalization;
using SessionLab.Breaking;
using SessionLab.Cluster.Copying;
using SessionLab.Core.Copies;
using SessionLab.Core.Randomness;
using SessionLab.Core.Records;
using SessionLab.Proofs.Copies;
using SessionLab.Watching;

namespace SessionLab.Proofs;

/// <summary>One copy that is lost on its way is one stale cell of the matrix, and no other.</summary>
public sealed class LostCopyProof : IProof
{
    private const int Nodes = 3;
    private const int Guests = 12;

    // Landing, login, and writes up to this one: the last save of the session, so that no later copy makes up for the lost one.
    private const int LastRequest = 6;

    /// <inheritdoc/>
    public string Name => "lost-copy";

    /// <inheritdoc/>
    public string Claim => "One copy lost on its way makes exactly its own cell of the matrix of sessions and nodes stale.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        var results = new List<ProofResult> { await MakeAsync(null, seed, stop) };
        for (var time = 0; time < (size == ProofSize.Full ? 5 : 1); time++)
        {
            var draws = SeededDraws.For(seed, "lost-copy", time);
            var guest = draws.NextBelow(Guests);
            var peer = (Home(guest) + 1 + draws.NextBelow(Nodes - 1)) % Nodes;
            results.Add(await MakeAsync((guest, peer), seed, stop));
        }

        return results;
    }

    private static int Home(int guest) => guest % Nodes;

    private static async Task<ProofResult> MakeAsync((int Guest, int Peer)? loss, ulong seed, CancellationToken stop)
    {
        var dials = new CopySettings { Lose = loss is { } drawn ? Message(drawn.Guest, drawn.Peer) : null };
        await using var lab = await CopyCluster.StartAsync(dials, Nodes, "by-name", seed, stop);
        var guests = lab.NewGuests(Guests, lab.NewHistory(), direct: true);
        await Task.WhenAll(guests.Select(guest => VisitAsync(guest, lab, stop)));
        var last = await LookAsync(lab, stop);

        var stale = Cells(last, CopyState.Stale);
        var expected = loss is { } lost ? [(lost.Peer, guests[lost.Guest].Session)] : new HashSet<(int, ulong)>();
        var current = last.Count(CopyState.Primary) + last.Count(CopyState.Copy);
        var wanted = Guests * Nodes - expected.Count;
        return new ProofResult(
            loss is { } message ? $"to {lab.Nodes[message.Peer].Name}, of a save at {lab.Nodes[Home(message.Guest)].Name}" : "nothing lost",
            string.Create(CultureInfo.InvariantCulture, $"{expected.Count} stale, {wanted} current"),
            string.Create(CultureInfo.InvariantCulture, $"{stale.Count} stale, {stale.Count(cell => !expected.Contains(cell))} of them elsewhere; {current} current, {last.Count(CopyState.Missing)} missing"),
            stale.SetEquals(expected) && current == wanted && guests.All(guest => guest.Last!.Id.Number == LastRequest));
    }

    private static LostCopy Message(int guest, int peer) =>
        new(new OperationId(guest, LastRequest).ToString(), FaultWords.NodesAtFirst(Nodes)[peer]);

    private static async Task VisitAsync(Guest guest, CopyCluster lab, CancellationToken stop)
    {
        var home = lab.Nodes[Home(guest.Number)];
        await guest.ArriveAsync(home, stop);
        while (guest.Visitor.Asked < LastRequest)
            await guest.AskAsync(OperationKind.AddItem, home, stop);
    }

    // The matrix holds a look against the one before: of two with nothing in between, the second tells what is old.
    private static async Task<CopyRound> LookAsync(CopyCluster lab, CancellationToken stop)
    {
        var rounds = new List<CopyRound>();
        var matrix = new CopyMatrix(everyNode: true, rounds.Add);
        for (var round = 1; round <= 2; round++)
        {
            foreach (var report in await lab.ReportsAsync(stop))
                matrix.See(CopyReading.Of(report, lab.Nodes.First(node => node.Name == report.Node).Index, round, lab.Clock.NowUs));
        }

        matrix.Close();
        return rounds[^1];
    }

    private static HashSet<(int Node, ulong Session)> Cells(CopyRound round, CopyState state) =>
        [.. round.Nodes.SelectMany(node => node.Cells.Where(cell => cell.Value.State == state).Select(cell => (node.Node, cell.Key)))];
}
