using SessionLab.Core.Scenarios;

namespace SessionLab.Proofs.Causes;

/// <summary>A run in which something can be lost for a known cause only.</summary>
/// <param name="Name">What is done to whom.</param>
/// <param name="Causes">The cause of every loss: the first must be found, the others may; none where nothing may be lost.</param>
/// <param name="Scenario">The run.</param>
internal sealed record CauseScene(string Name, IReadOnlyList<string> Causes, Scenario Scenario)
{
    /// <summary>True when the judge excuses every loss for its fault, so that only a history without faults charges them.</summary>
    public bool Excused { get; init; }

    /// <summary>How many losses the first cause can have at most; null when any number.</summary>
    public int? Most { get; init; }

    /// <summary>True when it is also made at the smallest size.</summary>
    public bool Small { get; init; }
}
