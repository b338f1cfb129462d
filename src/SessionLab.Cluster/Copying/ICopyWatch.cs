using Orleans;

namespace SessionLab.Cluster.Copying;

/// <summary>Asked by an observer through a node's gateway, and answered by that very node from its own memory.</summary>
public interface ICopyWatch : IGrainWithIntegerKey
{
    /// <summary>What the node holds at this moment.</summary>
    Task<CopyReport> ReportAsync();

    /// <summary>The other nodes it takes to be alive.</summary>
    Task<IReadOnlyList<string>> PeersAsync();
}

/// <summary>What one node holds.</summary>
/// <param name="Node">Its name: n1, n2 …</param>
/// <param name="Incarnation">How often it has been started, from 1.</param>
/// <param name="Counts">Totals since it started.</param>
/// <param name="Copies">Every session in its memory, ended ones left out.</param>
[GenerateSerializer, Immutable]
public sealed record CopyReport(
    [property: Id(0)] string Node, [property: Id(1)] int Incarnation, [property: Id(2)] CopyCounts Counts,
    [property: Id(3)] IReadOnlyList<HeldCopy> Copies);

/// <summary>A session in a node's memory.</summary>
/// <param name="Session">First 64 bits of the SHA-256 of the session id, as in the ledger.</param>
/// <param name="Version">The version held.</param>
/// <param name="Primary">True when this node made the save itself; false for a copy that another node sent.</param>
[GenerateSerializer, Immutable]
public readonly record struct HeldCopy(
    [property: Id(0)] ulong Session, [property: Id(1)] long Version, [property: Id(2)] bool Primary);

/// <summary>Totals of one node since it started.</summary>
/// <param name="Sent">Copies that another node confirmed, or that were sent without asking for a confirmation.</param>
/// <param name="SentBytes">Bytes of session state in them.</param>
/// <param name="Received">Copies taken in from other nodes.</param>
/// <param name="Missed">Copies that should have been made and were not confirmed in time.</param>
/// <param name="HeldBytes">Bytes of session state in its memory now.</param>
/// <param name="FilledUs">How long the node took, after joining, until it held what the others hold, µs.</param>
[GenerateSerializer, Immutable]
public sealed record CopyCounts(
    [property: Id(0)] long Sent, [property: Id(1)] long SentBytes, [property: Id(2)] long Received,
    [property: Id(3)] long Missed, [property: Id(4)] long HeldBytes, [property: Id(5)] long FilledUs);
