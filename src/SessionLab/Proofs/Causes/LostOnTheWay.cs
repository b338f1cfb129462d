using System.Threading.Channels;
using SessionLab.Breaking;
using SessionLab.Cluster.Copying;
using SessionLab.Core.Records;
using SessionLab.Proofs.Copies;
using SessionLab.Running;

namespace SessionLab.Proofs.Causes;

/// <summary>Guests write at one node and look at another, and one copy of one of them is lost between the two.</summary>
internal static class LostOnTheWay
{
    private const int Nodes = 3;
    private const int Guests = 12;

    // Landing, login, and writes up to this one: no later copy makes up for the lost one.
    private const int LastWrite = 6;

    /// <summary>Makes it, and reads what came of it; exactly one of the guests can have lost something.</summary>
    public static async Task<CauseReading> MakeAsync(int unlucky, ulong seed, CancellationToken stop)
    {
        var lost = new LostCopy(new OperationId(unlucky, LastWrite).ToString(), FaultWords.NodesAtFirst(Nodes)[Away(unlucky)]);
        await using var lab = await CopyCluster.StartAsync(new CopySettings { Lose = lost }, Nodes, "by-name", seed, stop);
        var history = lab.NewHistory();
        await Task.WhenAll(lab.NewGuests(Guests, history, direct: true).Select(guest => VisitAsync(guest, lab, stop)));
        return CauseReading.Of(await EventsAsync(history.Events, lab));
    }

    private static int Away(int guest) => (guest + 1) % Nodes;

    private static async Task VisitAsync(Guest guest, CopyCluster lab, CancellationToken stop)
    {
        await guest.ArriveAsync(lab.Nodes[guest.Number % Nodes], stop);
        while (guest.Visitor.Asked < LastWrite)
            await guest.AskAsync(OperationKind.AddItem, lab.Nodes[guest.Number % Nodes], stop);
        await guest.UntilAnsweredAsync(OperationKind.Main, lab.Nodes[Away(guest.Number)], stop);
        await guest.UntilAnsweredAsync(OperationKind.AddItem, lab.Nodes[Away(guest.Number)], stop);
    }

    private static async Task<IReadOnlyList<RunEvent>> EventsAsync(IReadOnlyList<RunEvent> seen, CopyCluster lab)
    {
        var books = Channel.CreateUnbounded<RunEvent>();
        await Ledgers.MergeAsync(lab.Cluster, lab.Clock, books.Writer);
        books.Writer.Complete();
        return [.. seen, .. await books.Reader.ReadAllAsync().ToListAsync(), new RunEnded(lab.Clock.NowUs, EndReason.Completed)];
    }
}
