using SessionLab.Core.Measuring;
using SessionLab.Core.Records;

namespace SessionLab.Core.Comparing.Stored;

/// <summary>What is kept of a run and needed to compare it with others.</summary>
/// <param name="Name">How it is called when something is said of it: its folder.</param>
/// <param name="Header">What was known before it.</param>
/// <param name="Summary">Its numbers.</param>
public sealed record StoredRun(string Name, RunHeader Header, Summary Summary)
{
    /// <summary>Whether both are the same run, wherever they are kept.</summary>
    public bool IsSameRunAs(StoredRun other) =>
        Header.StartedAt == other.Header.StartedAt && Header.ClockZeroUs == other.Header.ClockZeroUs && Summary.Mode == other.Summary.Mode;
}
