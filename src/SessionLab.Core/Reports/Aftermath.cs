using SessionLab.Core.Causes;
using SessionLab.Core.Outages;
using SessionLab.Core.Reports.Sequences;

namespace SessionLab.Core.Reports;

/// <summary>What a second look at a stored run shows of its losses and outages.</summary>
/// <param name="Losses">Each with its cause, in the order in which they were found.</param>
/// <param name="Outages">One for each fault that hit somebody.</param>
/// <param name="MeasuredUs">When the measuring began, µs since the run's zero.</param>
public sealed record Aftermath(IReadOnlyList<Attribution> Losses, IReadOnlyList<Outage> Outages, long MeasuredUs)
{
    /// <summary>Nobody looked.</summary>
    public static Aftermath None { get; } = new([], [], 0);

    /// <summary>The loss that took least time from the last save to the answer that showed it, told; null when nothing was lost.</summary>
    public LossStory? Shortest { get; init; }
}
