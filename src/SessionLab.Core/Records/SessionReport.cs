namespace SessionLab.Core.Records;

/// <summary>What one <c>X-Session</c> header says.</summary>
/// <param name="State">Found, created, ended or none.</param>
/// <param name="Version">How often the session was saved.</param>
/// <param name="User">Number of the logged-in user; -1 when nobody is logged in.</param>
/// <param name="Count">How many writes were ever applied to the session.</param>
/// <param name="Tail">The ids of the last writes, oldest first.</param>
/// <param name="TailText">The tail as it was written; empty when absent.</param>
public readonly record struct SessionReport(
    SessionState State, long Version, int User, int Count, IReadOnlyList<OperationId> Tail, ReadOnlyMemory<char> TailText)
{
    /// <summary>The same as an answer of the node with this index in the header and this incarnation.</summary>
    public Answer From(int node, int incarnation) => new(node, incarnation, State, Version, User, Count, Tail ?? []);
}
