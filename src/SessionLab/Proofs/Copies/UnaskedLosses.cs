using System.Globalization;
using SessionLab.Cluster.Copying;
using SessionLab.Core.Records;
using SessionLab.Situations;

namespace SessionLab.Proofs.Copies;

/// <summary>
/// Where saves wait for no other node, a node that is killed at full speed takes with it exactly the versions that it had acknowledged and
/// that no other node's file shows as received.
/// </summary>
internal sealed class UnaskedLosses(ProofSize size, ulong seed)
{
    private const int Nodes = 3;
    private const int Guests = 20;
    private const int WritesBefore = 400;
    private static readonly CopySettings Dials = new() { Acknowledge = "none" };

    private const int MostKills = 20;

    private int FewestKills => size == ProofSize.Full ? 10 : 1;

    /// <summary>Kills the node that is written to, and goes on until some version was lost; each kill is a line, and the last one says how many were.</summary>
    public async Task<IReadOnlyList<ProofResult>> MakeAsync(CancellationToken stop)
    {
        await using var lab = await CopyCluster.StartAsync(Dials, Nodes, "by-name", seed, stop);
        var results = new List<ProofResult>();
        var lost = 0;
        for (var kill = 1; kill <= FewestKills || (lost == 0 && kill <= MostKills); kill++)
        {
            var (result, losses) = await MakeAsync(kill, lab, stop);
            results.Add(result);
            lost += losses;
        }

        // That nothing is lost where nothing should be would hold for any way of copying.
        results.Add(new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"none: {results.Count} kills together"), "at least 1 acknowledged write lost",
            string.Create(CultureInfo.InvariantCulture, $"{lost} lost"), lost > 0));
        return results;
    }

    private static async Task<(ProofResult Result, int Lost)> MakeAsync(int kill, CopyCluster lab, CancellationToken stop)
    {
        var history = lab.NewHistory();
        var guests = lab.NewGuests(Guests, history, direct: true);
        await Task.WhenAll(guests.Select(guest => guest.ArriveAsync(lab.Nodes[0], stop)));
        var acknowledged = await WriteUntilKilledAsync(lab, guests, history, stop);
        // Then the others have read whatever the dead node's connections still held.
        await lab.UntilKnownAsync(stop);

        var received = NodeBooks.Read(lab.Cluster).NewestReceived(except: 0);
        var expected = acknowledged.Where(write => write.Version > received.GetValueOrDefault(write.Session)).ToHashSet();
        var held = await HeldAsync(lab, guests, stop);
        var lost = acknowledged.Where(write => write.Version > held[write.Session]).ToHashSet();
        await lab.RestartAsync(stop);
        var result = new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"none: kill {kill} at full speed"),
            string.Create(CultureInfo.InvariantCulture, $"the {expected.Count} acknowledged and not received"),
            string.Create(CultureInfo.InvariantCulture, $"{lost.Count} lost, {lost.Except(expected).Count()} of them others, of {acknowledged.Count} acknowledged"),
            lost.SetEquals(expected));
        return (result, lost.Count);
    }

    private static async Task<HashSet<(ulong Session, long Version)>> WriteUntilKilledAsync(
        CopyCluster lab, IReadOnlyList<Guest> guests, SceneHistory history, CancellationToken stop)
    {
        var acknowledged = new HashSet<(ulong, long)>();
        var load = Task.WhenAll(guests.Select(guest => WriteAsync(guest, lab, acknowledged, stop)));
        await Waiting.UntilAsync(() => Task.FromResult(Count(acknowledged) >= WritesBefore), "enough was written", stop);
        history.Fault("kill-node", lab.Nodes[0].Name, healed: false);
        lab.Nodes[0].Kill();
        await load;
        return acknowledged;
    }

    private static async Task WriteAsync(Guest guest, CopyCluster lab, HashSet<(ulong, long)> acknowledged, CancellationToken stop)
    {
        var session = guest.Session;
        Add(acknowledged, (session, guest.Last!.Answer!.Version));
        // Until the node does not answer any more.
        while (await guest.AskAsync(OperationKind.AddItem, lab.Nodes[0], stop) is { Outcome: Outcome.Ok, Answer: { } answer })
            Add(acknowledged, (session, answer.Version));
    }

    // What a survivor answers is one version above what it held, since a read saves too.
    private static async Task<Dictionary<ulong, long>> HeldAsync(CopyCluster lab, IReadOnlyList<Guest> guests, CancellationToken stop)
    {
        var newest = (await lab.ReportsAsync(stop))
            .SelectMany(report => report.Copies.Select(copy => (report.Node, copy.Session, copy.Version)))
            .GroupBy(copy => copy.Session)
            .ToDictionary(session => session.Key, session => session.MaxBy(copy => copy.Version).Node);
        var held = new Dictionary<ulong, long>();
        foreach (var guest in guests)
        {
            var session = guest.Session;
            var node = newest.TryGetValue(session, out var name) ? lab.Nodes.First(one => one.Name == name) : lab.Nodes[1];
            var read = await guest.UntilAnsweredAsync(OperationKind.Main, node, stop);
            held[session] = read.Answer is { State: SessionState.Found } answer ? answer.Version - 1 : 0;
        }

        return held;
    }

    private static void Add(HashSet<(ulong, long)> acknowledged, (ulong, long) write)
    {
        lock (acknowledged)
            acknowledged.Add(write);
    }

    private static int Count(HashSet<(ulong, long)> acknowledged)
    {
        lock (acknowledged)
            return acknowledged.Count;
    }
}
