using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>A write that an answer should have shown.</summary>
/// <param name="Id">The write.</param>
/// <param name="AckUs">When its client had its answer, µs; null when it never had one.</param>
/// <param name="Overlapped">True when another request of the same jar was under way at the same time.</param>
public sealed record LostWrite(OperationId Id, long? AckUs, bool Overlapped)
{
    /// <summary>What its node wrote down of it; null when nothing.</summary>
    public LedgerRecord? Save { get; internal set; }
}
