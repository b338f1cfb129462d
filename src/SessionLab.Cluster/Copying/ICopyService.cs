using Orleans.Concurrency;
using Orleans.Runtime;
using Orleans.Services;

namespace SessionLab.Cluster.Copying;

/// <summary>What a node does for the others: one service in each silo.</summary>
public interface ICopyService : IGrainService
{
    /// <summary>Holds copies; answers when it does, in their order.</summary>
    Task<CopyReply[]> TakeAsync(SessionCopy[] copies);

    /// <summary>Receives copies and holds them afterwards; answers in between, in their order.</summary>
    Task<CopyReply[]> TakeLaterAsync(SessionCopy[] copies);

    /// <summary>Holds copies; nobody waits for an answer.</summary>
    [OneWay]
    Task TakeUnasked(SessionCopy[] copies);

    /// <summary>Holds what another node hands over to its new place; answers when it does.</summary>
    Task TakeOverAsync(SessionCopy[] copies);

    /// <summary>
    /// A page of the sessions that <paramref name="node"/> should hold, in the order of their ids; empty after the last. Whoever asks is sent
    /// every later save from then on.
    /// </summary>
    /// <param name="node">Who asks.</param>
    /// <param name="silo">Its silo in its present life.</param>
    /// <param name="after">The last id of the page before; empty for the first.</param>
    Task<SessionCopy[]> GiveAsync(string node, SiloAddress silo, string after);

    /// <summary>Asks to go on answering for a while; false when a save has gone on without the asker, which then has to fill its memory.</summary>
    /// <param name="silo">Who asks, in its present life.</param>
    Task<bool> RenewAsync(SiloAddress silo);
}
