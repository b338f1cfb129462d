using SessionLab.Core.Records;

namespace SessionLab.Watching;

/// <summary>Lays the wall clock beside the monotonic one.</summary>
/// <param name="time">Both clocks; the machine's when left out.</param>
public sealed class ClockWatch(TimeProvider? time = null)
{
    private const int MostReadings = 10;
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);

    private readonly TimeProvider _time = time ?? TimeProvider.System;
    private TimeSpan? _first;

    /// <summary>By how much the wall clock has gained on the monotonic one since the first call, µs.</summary>
    /// <param name="atUs">The time of the sample, µs since the run's zero.</param>
    public ClockSample Sample(long atUs)
    {
        var offset = Offset();
        _first ??= offset;
        return new ClockSample(atUs, (long)(offset - _first.Value).TotalMicroseconds);
    }

    // Who is taken off the processor between the two readings would see a jump: read again until they lie close together.
    private TimeSpan Offset()
    {
        for (var reading = 1; ; reading++)
        {
            var before = _time.GetTimestamp();
            var wall = _time.GetUtcNow();
            if (_time.GetElapsedTime(before) < AtOnce || reading == MostReadings)
                return wall - DateTimeOffset.UnixEpoch - _time.GetElapsedTime(0, before);
        }
    }
}
