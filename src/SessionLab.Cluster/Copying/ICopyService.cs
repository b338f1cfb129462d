using Orleans.Concurrency;
using Orleans.Runtime;
using Orleans.Services;

namespace SessionLab.Cluster.Copying;

/// <summary>What a node does for the others: one service in each silo.</summary>
public interface ICopyService : IGrainService
{
    /// <summary>Holds a copy; answers when it does.</summary>
    Task<CopyReply> TakeAsync(SessionCopy copy);

    /// <summary>Receives a copy and holds it afterwards; answers in between.</summary>
    Task<CopyReply> TakeLaterAsync(SessionCopy copy);

    /// <summary>Holds a copy; nobody waits for an answer.</summary>
    [OneWay]
    Task TakeUnasked(SessionCopy copy);

    /// <summary>Holds several copies; answers when it does.</summary>
    Task TakeAllAsync(SessionCopy[] copies);

    /// <summary>
    /// A page of the sessions that <paramref name="node"/> should hold, in the order of their ids; empty after the last. Whoever asks is sent
    /// every later save from then on.
    /// </summary>
    /// <param name="node">Who asks.</param>
    /// <param name="silo">Its silo in its present life.</param>
    /// <param name="after">The last id of the page before; empty for the first.</param>
    Task<SessionCopy[]> GiveAsync(string node, SiloAddress silo, string after);
}
