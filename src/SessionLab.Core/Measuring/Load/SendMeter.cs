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
        var lagUs = operation.StartUs - operation.IntendedUs;
        _started++;
        _late += lagUs > Sending.LateMs * 1000 ? 1 : 0;
        _tooLate += lagUs > Sending.TooLateMs * 1000 ? 1 : 0;
    }

    public Sending Of(RunHeader header) =>
        new(header.MeasuredOperations > 0 ? header.MeasuredOperations : null, _started, _late, _tooLate);
}
