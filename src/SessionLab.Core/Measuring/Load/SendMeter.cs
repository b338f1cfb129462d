using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Load;

/// <summary>Counts how far behind their plan measured requests were sent.</summary>
internal sealed class SendMeter
{
    private long _started;
    private long _late;
    private long _tooLate;

    public void Add(Operation operation)
    {
        if (operation.ReactionTo is not null)
            return;
        var lagMs = (operation.StartUs - operation.IntendedUs) / 1000.0;
        _started++;
        _late += lagMs > Sending.LateMs ? 1 : 0;
        _tooLate += lagMs > Sending.TooLateMs ? 1 : 0;
    }

    public Sending Of(RunHeader header) =>
        new(header.MeasuredOperations > 0 ? header.MeasuredOperations : null, _started, _late, _tooLate);
}
