using System.Diagnostics;
using SessionLab.Core.Comparing.Trials;

namespace SessionLab.Trials;

/// <summary>How long a trial takes, and how much of it is left.</summary>
/// <param name="plan">How many runs there are.</param>
/// <param name="loadUs">How long a run's load takes, µs.</param>
public sealed class TrialClock(TrialPlan plan, long loadUs)
{
    // Starting the cluster, reading every session once more, stopping and judging.
    private static readonly TimeSpan Around = TimeSpan.FromSeconds(5);

    private readonly Stopwatch _since = new();
    private int _made;

    /// <summary>Runs that count, and one before them that does not.</summary>
    public int Runs => (plan.Pairs * plan.Modes.Count * 2) + 1;

    /// <summary>Expected before the first run.</summary>
    public TimeSpan Expected => Runs * (TimeSpan.FromMicroseconds(loadUs) + Around);

    /// <summary>By the speed so far.</summary>
    public TimeSpan Left => _made == 0 ? Expected : _since.Elapsed / _made * (Runs - _made);

    /// <summary>Begins.</summary>
    public void Start() => _since.Restart();

    /// <summary>One run more was made.</summary>
    public void Made() => _made++;
}
