using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Showing;

/// <summary>How far a run is, counted from its events.</summary>
public sealed class RunProgress(RunHeader header, Judge judge, Action<RunProgress> changed) : IRunListener
{
    private const long RefreshUs = 100_000;
    private long _shownUs = -RefreshUs;

    /// <summary>The run's mode.</summary>
    public string Mode => header.Mode.Name;

    /// <summary>Planned operations in all, and those made.</summary>
    public long Planned => header.PlannedOperations;

    /// <summary>Planned operations made; reactions are extra and not counted.</summary>
    public long Made { get; private set; }

    /// <summary>Time since the run's zero, µs.</summary>
    public long AtUs { get; private set; }

    /// <summary>Acknowledged logins found gone so far, warm-up not counted.</summary>
    public long Lost => judge.Tally(Phase.Measured).LostSessions;

    /// <summary>True after the last event.</summary>
    public bool Ended { get; private set; }

    /// <summary>Time left at the speed so far; null before enough was made to know a speed.</summary>
    public TimeSpan? Left => Made * 20 < Planned ? null : TimeSpan.FromMicroseconds(AtUs / (double)Made * (Planned - Made));

    /// <inheritdoc/>
    public void See(RunEvent runEvent)
    {
        if (runEvent is Operation { ReactionTo: null, Phase: not Phase.Final } operation)
        {
            Made++;
            AtUs = Math.Max(AtUs, operation.EndUs);
        }

        Ended |= runEvent is RunEnded;
        if (!Ended && AtUs - _shownUs < RefreshUs)
            return;
        _shownUs = AtUs;
        changed(this);
    }
}
