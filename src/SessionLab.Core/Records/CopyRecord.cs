namespace SessionLab.Core.Records;

/// <summary>What a node wrote down about one copy of one save, in a mode that sends copies.</summary>
/// <param name="AtUs">When the copy was held, and a look found it or what replaced it; or when it was given up, µs since the run's zero.</param>
/// <param name="Node">Index of the node that wrote it down.</param>
/// <param name="Incarnation">How often that node had been started.</param>
/// <param name="Operation">The request whose save was copied.</param>
/// <param name="Missed">False: this node received the copy from <paramref name="Peer"/>. True: the peer has not confirmed it in time.</param>
/// <param name="Session">First 64 bits of the SHA-256 of the session id.</param>
/// <param name="Version">The version copied.</param>
/// <param name="Peer">The other node's name.</param>
public sealed record CopyRecord(
    long AtUs, int Node, int Incarnation, OperationId Operation, bool Missed, ulong Session, long Version, string Peer) : RunEvent(AtUs);
