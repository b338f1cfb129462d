namespace SessionLab.Core.Measuring.Costs;

/// <summary>What the nodes held of each other's sessions, and what that took; levels are over all rounds, and a node that gave no answer adds nothing to them.</summary>
/// <param name="Rounds">How often they were asked.</param>
/// <param name="Sessions">Sessions that some node held.</param>
/// <param name="Stale">Stale copies on all nodes together.</param>
/// <param name="Missing">Missing copies on all nodes together.</param>
/// <param name="HeldBytes">Bytes of session state in the memory of all nodes together.</param>
/// <param name="PerSave">Copies sent for each save of the whole run, ends of sessions included; null without a ledger.</param>
/// <param name="BytesPerSave">Bytes of session state in them; null without a ledger.</param>
/// <param name="Nodes">Each node that was asked.</param>
public sealed record CopyFigures(
    int Rounds, Level Sessions, Level Stale, Level Missing, Level HeldBytes, double? PerSave, double? BytesPerSave,
    IReadOnlyList<NodeFigures> Nodes);

/// <summary>One node through all its lives; levels are over its own answers.</summary>
/// <param name="Node">Its name.</param>
/// <param name="Primaries">Sessions whose newest save it made itself.</param>
/// <param name="Copies">Sessions that another node had sent.</param>
/// <param name="Stale">Those older than what some node had held a round before.</param>
/// <param name="Missing">Sessions that it should have held and did not.</param>
/// <param name="HeldBytes">Bytes of session state in its memory.</param>
/// <param name="Sent">Copies sent to other nodes.</param>
/// <param name="SentBytes">Bytes of session state in them.</param>
/// <param name="Received">Copies taken in.</param>
/// <param name="Missed">Copies that another node did not confirm in time.</param>
/// <param name="MemoryBytes">Highest resident memory of its process; null where no sample was taken.</param>
/// <param name="FilledMs">How long its last life took, after joining, until it held what the others hold, ms; null when it never told.</param>
/// <param name="Silent">Rounds in which it gave no answer.</param>
public sealed record NodeFigures(
    string Node, Level Primaries, Level Copies, Level Stale, Level Missing, Level HeldBytes,
    long Sent, long SentBytes, long Received, long Missed, long? MemoryBytes, double? FilledMs, int Silent);
