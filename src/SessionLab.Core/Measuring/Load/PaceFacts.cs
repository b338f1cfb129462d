using SessionLab.Core.Pacing;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Load;

/// <summary>What the name of a pace says.</summary>
internal static class PaceFacts
{
    /// <summary>True when operations start at times of their own, whatever the answers before them do.</summary>
    public static bool IsOpen(this RunHeader header) => header.Pace.Length > 0 && header.Pace != "closed";

    /// <summary>True when as much is asked of the cluster in the beginning as later on.</summary>
    public static bool IsSteady(this RunHeader header) =>
        PacerCatalog.All.TryGetValue(header.Pace, out var pacer) && pacer().Steady;
}
