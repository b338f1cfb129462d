using System.Globalization;
using SessionLab.Breaking;
using SessionLab.Cluster.Copying;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Proofs.Copies;

namespace SessionLab.Proofs;

/// <summary>A session is copied when it is saved, not fetched when it is asked for.</summary>
public sealed class CopiedProof : IProof
{
    private const int Nodes = 3;
    private static readonly CopySettings Dials = new();

    /// <inheritdoc/>
    public string Name => "copied";

    /// <inheritdoc/>
    public string Claim => "A save is on every other node before it is answered: with all others frozen, the last one knows every session.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        await using var lab = await CopyCluster.StartAsync(Dials, Nodes, "by-name", seed, stop);
        var history = lab.NewHistory();
        var guests = lab.NewGuests(size == ProofSize.Full ? 90 : 30, history, direct: true);
        await Task.WhenAll(guests.Select(guest => guest.ArriveAsync(lab.Nodes[0], stop)));
        var answered = guests.ToDictionary(guest => guest.Session, guest => guest.Last!);

        var before = InTime(NodeBooks.Read(lab.Cluster), answered, lab.Clock.ZeroUs);
        var last = lab.Nodes[^1];
        foreach (var node in lab.Nodes.Where(node => node != last))
            node.Pause();
        foreach (var guest in guests)
            await guest.UntilAnsweredAsync(OperationKind.Main, last, stop);
        return [before, Read(NodeBooks.Read(lab.Cluster), guests, answered, history.Conclude().Classes, lab.Clock.ZeroUs)];
    }

    // Of each session the last save: it was answered, and by the machine's one clock everything else came before.
    private static ProofResult InTime(NodeBooks books, Dictionary<ulong, Operation> answered, long zeroUs)
    {
        var saved = books.Of(LedgerVerb.Saved).Where(one => answered.TryGetValue(one.Line.Session, out var last) && last.Id == one.Line.Operation)
            .ToDictionary(one => one.Line.Session, one => one.Line.AtUs);
        var received = books.Of(LedgerVerb.Received).Where(one => answered.TryGetValue(one.Line.Session, out var last) && last.Id == one.Line.Operation)
            .ToLookup(one => one.Line.Session);
        var leads = new List<long>();
        var wrong = 0;
        foreach (var (session, last) in answered)
        {
            var copies = received[session].Where(one => one.Line.Version == last.Answer!.Version).ToList();
            var latestUs = copies.Count > 0 ? copies.Max(one => one.Line.AtUs) : long.MaxValue;
            var all = copies.Select(one => one.Node).Distinct().Count() == Nodes - 1;
            wrong += all && saved.TryGetValue(session, out var savedUs) && latestUs <= savedUs && savedUs <= last.EndUs + zeroUs ? 0 : 1;
            leads.Add(all ? last.EndUs + zeroUs - latestUs : 0);
        }

        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{answered.Count} answered saves"), "received on 2 of 2, then saved, then answered",
            string.Create(CultureInfo.InvariantCulture, $"{wrong} otherwise; received at least {leads.Min() / 1000.0:0.0} ms before the answer"),
            wrong == 0);
    }

    // Frozen nodes answer nothing, so whatever the last one finds was there before. Until they count as dead it may refuse, and a save that it
    // refused to vouch for may have raised the version.
    private static ProofResult Read(
        NodeBooks books, IReadOnlyList<Guest> guests, Dictionary<ulong, Operation> before,
        IReadOnlyList<(Operation Operation, AnswerClass Class)> classes, long zeroUs)
    {
        var began = books.Of(LedgerVerb.Saving).Where(one => one.Node == Nodes - 1).ToDictionary(one => one.Line.Operation, one => one.Line.AtUs);
        var reads = guests.Select(guest => guest.Last!).Where(last => last.Kind == OperationKind.Main).ToDictionary(last => last.Id.Client);
        var asked = classes.Where(one => one.Operation.Kind == OperationKind.Main).ToLookup(one => one.Operation.Id.Client);
        var right = classes.Count(one => one.Class == AnswerClass.Ok && reads.TryGetValue(one.Operation.Id.Client, out var read) && read.Id == one.Operation.Id);
        var current = guests.Count(guest => reads.TryGetValue(guest.Number, out var read)
            && before.TryGetValue(guest.Session, out var last)
            && read.Answer!.Version - last.Answer!.Version is var saves && saves >= 1 && saves <= asked[guest.Number].Count());
        // A read saves too: each frozen node may hold up one save, until it counts as dead, and nobody waits for it after that.
        var later = reads.Values.OrderBy(read => read.StartUs).Skip(Nodes - 1).ToList();
        // From the request's start until the node had loaded and was about to save: nobody can have been asked meanwhile.
        var loadMs = later.Select(read => began.TryGetValue(read.Id, out var atUs) ? (atUs - zeroUs - read.StartUs) / 1000.0 : double.MaxValue)
            .DefaultIfEmpty(double.MaxValue).Max();
        var wholeMs = later.Select(read => (read.EndUs - read.StartUs) / 1000.0).DefaultIfEmpty(double.MaxValue).Max();
        var limitMs = Dials.PeerTimeout.TotalMilliseconds;
        return new ProofResult(
            string.Create(CultureInfo.InvariantCulture, $"{guests.Count} reads at {FaultWords.NodesAtFirst(Nodes)[^1]}, others frozen"),
            string.Create(CultureInfo.InvariantCulture, $"all found, current and, from read {Nodes} on, loaded and answered in < {limitMs:0} ms"),
            string.Create(CultureInfo.InvariantCulture, $"{right} right, {current} current; longest load {loadMs:0.0} ms, longest answer {wholeMs:0.0} ms; {asked.Sum(one => one.Count()) - reads.Count} refused before the frozen nodes counted as dead"),
            right == guests.Count && current == guests.Count && loadMs < limitMs && wholeMs < limitMs);
    }
}
