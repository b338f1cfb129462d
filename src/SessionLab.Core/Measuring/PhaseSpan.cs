using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring;

/// <summary>The measured phase as the run announced it, from its start to that of the next phase.</summary>
internal sealed class PhaseSpan
{
    private long _startUs = long.MaxValue;
    private long _endUs = long.MaxValue;

    public void Enter(PhaseStarted started)
    {
        if (started.Phase == Phase.Measured)
            (_startUs, _endUs) = (started.AtUs, long.MaxValue);
        else if (_startUs < long.MaxValue)
            _endUs = Math.Min(_endUs, started.AtUs);
    }

    public bool Holds(long atUs) => atUs >= _startUs && atUs <= _endUs;

    /// <summary>How much of a stretch of time lies inside, 0 to 1.</summary>
    public double ShareOf(long fromUs, long toUs)
    {
        var inside = Math.Min(toUs, _endUs) - Math.Max(fromUs, _startUs);
        return inside <= 0 || toUs <= fromUs ? 0 : (double)inside / (toUs - fromUs);
    }
}
