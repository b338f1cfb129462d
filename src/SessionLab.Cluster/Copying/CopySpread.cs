using System.Diagnostics;
using Orleans.Runtime;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Copying;

/// <summary>Sends a saved state to the nodes that are to hold it, and waits for as much of an answer as is asked for.</summary>
public sealed class CopySpread(
    CopyPeers peers, CopyMemory memory, CopyStanding standing, CopyTotals totals, Ledger ledger, NodeSettings settings)
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(1);
    private readonly CopySettings _dials = settings.Copying;
    private readonly Acknowledge _acknowledge = AcknowledgeCatalog.Named(settings.Copying.Acknowledge);

    private bool NeedsAll => _dials.Unreachable == "refuse";

    /// <summary>Returns when the save counts as acknowledged; a session that another request has saved or ended meanwhile is a refusal.</summary>
    /// <exception cref="SessionRefusedException">Saved or ended meanwhile; or a node did not confirm in time and that is to be refused.</exception>
    public async ValueTask SendAsync(SessionCopy copy)
    {
        var replies = await SendToAllAsync(copy);
        if (_acknowledge.Waits)
            await peers.WaitForDepartedAsync();
        if (replies.Contains(CopyReply.Ended) && !copy.Ended)
            await EndAsync(copy);
        if (replies.Contains(CopyReply.Later) && !copy.Ended)
            await YieldAsync(copy);
        if (replies.Contains(null) && NeedsAll)
            throw SessionRefusedException.Unknown(new TimeoutException("not every node has confirmed its copy"));
        // Whoever did not confirm it may have sent another save meanwhile, made from the same state.
        if (replies.Contains(null) && _acknowledge.Refuses && !memory.Holds(copy))
            throw Overtaken();
        // Nobody has confirmed it: perhaps nobody listens any more, because this node counts as dead.
        if (replies.Length > 0 && replies.All(reply => reply is null))
            await standing.ConfirmAsync();
    }

    // Another node knows that it was ended: it must not live on here, nor where this save has just brought it.
    private async Task EndAsync(SessionCopy copy)
    {
        var end = copy with { State = [] };
        memory.Take(end);
        var replies = await SendToAllAsync(end);
        throw replies.Contains(null)
            ? SessionRefusedException.Unknown(new TimeoutException("the session was ended meanwhile, and not every node has confirmed that"))
            : SessionRefusedException.Conflict();
    }

    // Another node holds a later save, which is on its way to here: when every node holds that one, nothing of this save is left.
    private async Task YieldAsync(SessionCopy copy)
    {
        var began = Stopwatch.GetTimestamp();
        while (memory.Holds(copy) && Stopwatch.GetElapsedTime(began) < _dials.PeerTimeout)
            await Task.Delay(Step);
        // A higher version may have been made from this very save.
        if (memory.Held(copy.Id) is not { } later || later.Version != copy.Version || later.IsSameSaveAs(copy))
            throw Overtaken();
        var replies = await SendToAllAsync(later);
        throw replies.All(reply => reply is CopyReply.Taken or CopyReply.Ended) ? SessionRefusedException.Conflict() : Overtaken();
    }

    private static SessionRefusedException Overtaken() =>
        SessionRefusedException.Unknown(new TimeoutException("another request has saved the session meanwhile, perhaps what this one had saved"));

    private Task<CopyReply?[]> SendToAllAsync(SessionCopy copy) => Task.WhenAll(peers.For(copy.Id).Select(peer => SendAsync(peer, copy)));

    // Null: not confirmed.
    private async Task<CopyReply?> SendAsync(CopyPeer peer, SessionCopy copy)
    {
        if (_dials.Lose is { } lost && lost.Operation == copy.Operation && lost.Peer == peer.Name)
            return CopyReply.Taken;
        var sending = ListenAsync(peer, peer.SendAsync(copy));
        var reply = peer.Silent && !sending.IsCompleted ? null : await WaitAsync(peer, sending);
        if (reply is null)
        {
            totals.Miss();
            ledger.Missed(copy, peer.Name);
            // A save that is to be refused leaves nobody out.
            if (_acknowledge.Waits && !NeedsAll)
                await peer.Lease.WithholdAsync();
        }
        else
        {
            totals.Send(copy.State.Length);
        }

        return reply;
    }

    private async Task<CopyReply?> WaitAsync(CopyPeer peer, Task<CopyReply?> sending)
    {
        try
        {
            return await sending.WaitAsync(_dials.PeerTimeout);
        }
        catch (TimeoutException)
        {
            // Paused or cut off: the save goes on without it, and so do later ones until it answers again.
            peer.Silent = true;
            return null;
        }
    }

    private static async Task<CopyReply?> ListenAsync(CopyPeer peer, Task<CopyReply> call)
    {
        try
        {
            var reply = await call;
            peer.Silent = false;
            return reply;
        }
        catch (Exception gone) when (gone is OrleansException or TimeoutException)
        {
            // A node that has just died is told apart from one that is slow only by the membership; nothing was confirmed.
            peer.Silent = true;
            return null;
        }
    }
}
