namespace SessionLab.Core.Records;

/// <summary>What one node held when the observer asked it; of all nodes that are asked together, the round is the same.</summary>
/// <param name="AtUs">When its answer was there, µs since the run's zero.</param>
/// <param name="Round">How often the observer had asked, from 1.</param>
/// <param name="Node">Index of the node in the header's list.</param>
/// <param name="Incarnation">How often that node had been started.</param>
/// <param name="Totals">What it had done since it was started.</param>
/// <param name="Copies">Every session in its memory, each once.</param>
public sealed record CopySample(
    long AtUs, int Round, int Node, int Incarnation, CopyTotals Totals, IReadOnlyList<HeldCopy> Copies) : RunEvent(AtUs);

/// <summary>A node that the observer asked in vain: what it held then is not known.</summary>
/// <param name="AtUs">When the observer gave up, µs since the run's zero.</param>
/// <param name="Round">How often the observer had asked, from 1.</param>
/// <param name="Node">Index of the node in the header's list.</param>
public sealed record CopySilence(long AtUs, int Round, int Node) : RunEvent(AtUs);

/// <summary>A session in a node's memory.</summary>
/// <param name="Session">First 64 bits of the SHA-256 of the session id, as in the ledger.</param>
/// <param name="Version">The version held.</param>
/// <param name="Primary">True when the node made that save itself; false for a copy that another node sent.</param>
public readonly record struct HeldCopy(ulong Session, long Version, bool Primary);

/// <summary>What a node had done with copies since it was started.</summary>
/// <param name="Sent">Copies that another node confirmed, or that were sent without asking for a confirmation.</param>
/// <param name="SentBytes">Bytes of session state in them.</param>
/// <param name="Received">Copies taken in from other nodes.</param>
/// <param name="Missed">Copies that should have been made and were not confirmed in time.</param>
/// <param name="HeldBytes">Bytes of session state in its memory at the time of the sample.</param>
/// <param name="FilledUs">How long it took, after joining, until it held what the others hold, µs.</param>
public sealed record CopyTotals(long Sent, long SentBytes, long Received, long Missed, long HeldBytes, long FilledUs);
