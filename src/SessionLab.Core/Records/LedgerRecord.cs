namespace SessionLab.Core.Records;

/// <summary>What a node wrote down about one save of one session; two lines of its file, joined.</summary>
/// <param name="AtUs">When the node began to save, µs since the run's zero.</param>
/// <param name="Node">Index of the node in the header's list.</param>
/// <param name="Incarnation">How often that node had been started.</param>
/// <param name="Operation">The request's operation id.</param>
/// <param name="Verb">Saving without saved, saved, ended, or saved without saving.</param>
/// <param name="Session">First 64 bits of the SHA-256 of the session id; never the id itself.</param>
/// <param name="Version">The version saved.</param>
/// <param name="Count">The count saved.</param>
/// <param name="StoreOperations">Commands the request sent to the session store, load and save together.</param>
public sealed record LedgerRecord(
    long AtUs, int Node, int Incarnation, OperationId Operation, LedgerVerb Verb,
    ulong Session, long Version, int Count, int StoreOperations) : RunEvent(AtUs)
{
    /// <summary>When the node wrote down that the store had confirmed it, µs since the run's zero; null when it did not, or in histories from before this was kept.</summary>
    public long? SavedUs { get; init; }
}

/// <summary>How far a save came.</summary>
public enum LedgerVerb
{
    /// <summary>Begun; its end was never written down.</summary>
    Saving,

    /// <summary>Begun and confirmed by the store.</summary>
    Saved,

    /// <summary>The session was ended under this id.</summary>
    Ended,

    /// <summary>Confirmed by the store, although no line said before that it was begun: the node's own record contradicts itself.</summary>
    Unannounced,

    /// <summary>A copy that another node saved is held; only in lines, in the history it is a <see cref="CopyRecord"/>.</summary>
    Received,

    /// <summary>Another node has not confirmed its copy in time; only in lines, in the history it is a <see cref="CopyRecord"/>.</summary>
    Missed,
}
