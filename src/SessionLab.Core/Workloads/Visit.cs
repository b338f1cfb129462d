using SessionLab.Core.Records;

namespace SessionLab.Core.Workloads;

/// <summary>One intended operation.</summary>
/// <param name="Kind">What to ask for.</param>
/// <param name="ThinkUs">Pause after the operation before, µs; ignored for the first operation of a visit with a start time.</param>
/// <param name="Argument">The item, the increment, or the bytes of filler.</param>
/// <param name="Meet">Not 0: tabs of one jar wait here until all of them have arrived at the same number, or finished their visit.</param>
public readonly record struct PlannedOperation(OperationKind Kind, long ThinkUs, int Argument = 0, int Meet = 0);

/// <summary>One pass of a client through its plan.</summary>
/// <param name="Number">From 0 within the client.</param>
/// <param name="Phase">Warm-up or measured.</param>
/// <param name="StartUs">When it arrives, µs since the run's zero; null: one think time after the client's visit before.</param>
/// <param name="Operations">What the client means to do.</param>
public sealed record Visit(int Number, Phase Phase, long? StartUs, IReadOnlyList<PlannedOperation> Operations)
{
    /// <summary>The round it belongs to, from 0; a warm-up visit comes before the first.</summary>
    public int Round { get; init; }
}
