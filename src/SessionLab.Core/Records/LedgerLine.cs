namespace SessionLab.Core.Records;

/// <summary>One line of a node's ledger, as it was written.</summary>
/// <param name="Verb">What the line says.</param>
/// <param name="Operation">The request's operation id.</param>
/// <param name="AtUs">The machine's monotonic clock, µs; not yet related to a run.</param>
/// <param name="Session">First 64 bits of the SHA-256 of the session id.</param>
/// <param name="Version">The version saved.</param>
/// <param name="Count">The count saved.</param>
/// <param name="StoreOperations">Commands sent to the session store so far; 0 when absent.</param>
/// <param name="Peer">The other node of a copy; empty in other lines.</param>
public readonly record struct LedgerLine(
    LedgerVerb Verb, OperationId Operation, long AtUs, ulong Session, long Version, int Count, int StoreOperations,
    string Peer);
