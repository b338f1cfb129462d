using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring;

/// <summary>When the measured operations happened, and how many they were.</summary>
internal sealed class MeasuredTime
{
    private long _firstStartUs = long.MaxValue;
    private long _lastEndUs = long.MinValue;

    public long Operations { get; private set; }

    public long Answered { get; private set; }

    /// <summary>From the first start to the last end, seconds; 0 without operations.</summary>
    public double Seconds => Operations == 0 ? 0 : (_lastEndUs - _firstStartUs) / 1e6;

    public void Add(Operation operation)
    {
        _firstStartUs = Math.Min(_firstStartUs, operation.StartUs);
        _lastEndUs = Math.Max(_lastEndUs, operation.EndUs);
        Operations++;
        if (operation.Outcome == Outcome.Ok)
            Answered++;
    }

    /// <summary>Whether a time, µs since zero, lies between the first start and the last end seen so far.</summary>
    public bool Holds(long atUs) => atUs >= _firstStartUs && atUs <= _lastEndUs;

    /// <summary>How much of a stretch of time lies between the first start and the last end seen so far, µs.</summary>
    public long Within(long fromUs, long toUs) =>
        Operations == 0 ? 0 : Math.Max(0, Math.Min(toUs, _lastEndUs) - Math.Max(fromUs, _firstStartUs));

    /// <summary>Per second of the measured time; 0 when there was none.</summary>
    public double Rate(double amount) => Seconds > 0 ? amount / Seconds : 0;

    /// <summary>Whether a time, µs since zero, is not before the last end seen so far.</summary>
    public bool IsOver(long atUs) => atUs >= _lastEndUs;
}
