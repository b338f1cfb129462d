using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring;

/// <summary>When the measured operations happened, and how many they were: one stretch of time a round, from its first start to its last end.</summary>
internal sealed class MeasuredTime
{
    private readonly List<(long FirstStartUs, long LastEndUs)> _rounds = [];
    private bool _resting = true;

    public long Operations { get; private set; }

    public long Answered { get; private set; }

    /// <summary>The first start, µs since zero; 0 without operations.</summary>
    public long FromUs => _rounds.Count == 0 ? 0 : _rounds[0].FirstStartUs;

    /// <summary>From the first start to the last end of each round, seconds; 0 without operations.</summary>
    public double Seconds => _rounds.Sum(round => round.LastEndUs - round.FirstStartUs) / 1e6;

    /// <summary>What comes after a rest is another round.</summary>
    public void Enter(PhaseStarted started) => _resting |= started.Phase == Phase.Resting;

    public void Add(Operation operation)
    {
        if (_resting)
            _rounds.Add((operation.StartUs, operation.EndUs));
        _resting = false;
        var (firstStartUs, lastEndUs) = _rounds[^1];
        _rounds[^1] = (Math.Min(firstStartUs, operation.StartUs), Math.Max(lastEndUs, operation.EndUs));
        Operations++;
        if (operation.Outcome == Outcome.Ok)
            Answered++;
    }

    /// <summary>Whether a time, µs since zero, lies between the first start and the last end of a round seen so far.</summary>
    public bool Holds(long atUs)
    {
        foreach (var (firstStartUs, lastEndUs) in _rounds)
        {
            if (atUs >= firstStartUs && atUs <= lastEndUs)
                return true;
        }

        return false;
    }

    /// <summary>How much of a stretch of time lies between the first start and the last end of the rounds seen so far, µs.</summary>
    public long Within(long fromUs, long toUs) =>
        _rounds.Sum(round => Math.Max(0, Math.Min(toUs, round.LastEndUs) - Math.Max(fromUs, round.FirstStartUs)));

    /// <summary>Per second of the measured time; 0 when there was none.</summary>
    public double Rate(double amount) => Seconds is > 0 and var seconds ? amount / seconds : 0;

    /// <summary>Whether a time, µs since zero, is not before the last end seen so far.</summary>
    public bool IsOver(long atUs) => _rounds.Count == 0 || atUs >= _rounds[^1].LastEndUs;
}
