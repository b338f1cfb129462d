using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Runtime;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Copying;

/// <summary>Takes copies in and gives them out, one in each silo.</summary>
[Reentrant]
public sealed class CopyService(
    GrainId id, Orleans.Runtime.Silo silo, ILoggerFactory logs, CopyMemory memory, CopyPeers peers, CopyTotals totals, Ledger ledger)
    : GrainService(id, silo, logs), ICopyService
{
    private const int PageSize = 500;
    private readonly Channel<SessionCopy> _later = Channel.CreateUnbounded<SessionCopy>(new UnboundedChannelOptions { SingleReader = true });

    /// <inheritdoc/>
    public override Task Start()
    {
        _ = Task.Run(HoldLaterAsync);
        return base.Start();
    }

    /// <inheritdoc/>
    public override Task Stop()
    {
        _later.Writer.TryComplete();
        return base.Stop();
    }

    /// <inheritdoc/>
    public Task<CopyReply[]> TakeAsync(SessionCopy[] copies) => Task.FromResult(Array.ConvertAll(copies, Take));

    /// <inheritdoc/>
    public Task<CopyReply[]> TakeLaterAsync(SessionCopy[] copies) => Task.FromResult(Array.ConvertAll(copies, TakeLater));

    /// <inheritdoc/>
    public Task TakeUnasked(SessionCopy[] copies)
    {
        foreach (var copy in copies)
            Take(copy);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task TakeOverAsync(SessionCopy[] copies)
    {
        foreach (var copy in copies)
        {
            totals.Receive();
            Hold(copy);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<SessionCopy[]> GiveAsync(string node, SiloAddress silo, string after)
    {
        // First who asks, then what is there: a save that the pages miss finds the asker among those it is sent to.
        if (after.Length == 0)
            await peers.ExpectAsync(silo);
        SessionCopy[] page =
        [
            .. memory.Everything.Where(copy => string.CompareOrdinal(copy.Id, after) > 0 && peers.BelongsTo(copy.Id, node))
                .OrderBy(copy => copy.Id, StringComparer.Ordinal).Take(PageSize),
        ];
        foreach (var copy in page)
            totals.Send(copy.State.Length);
        return page;
    }

    /// <inheritdoc/>
    public Task<bool> RenewAsync(SiloAddress silo) => peers.GrantAsync(silo);

    private CopyReply Take(SessionCopy copy)
    {
        totals.Receive();
        return Hold(copy);
    }

    private CopyReply TakeLater(SessionCopy copy)
    {
        totals.Receive();
        if (memory.HasEnded(copy.Id) && !copy.Ended)
            return CopyReply.Ended;
        _later.Writer.TryWrite(copy);
        return CopyReply.Taken;
    }

    // First held, then written down: who found nothing had looked before.
    private CopyReply Hold(SessionCopy copy)
    {
        var reply = memory.Take(copy);
        ledger.Received(copy);
        return reply;
    }

    private async Task HoldLaterAsync()
    {
        await foreach (var copy in _later.Reader.ReadAllAsync())
        {
            try
            {
                Hold(copy);
            }
            catch (IOException)
            {
                // No room for the ledger's line, as every request here will say; the copy and those after it are held all the same.
            }
        }
    }
}
