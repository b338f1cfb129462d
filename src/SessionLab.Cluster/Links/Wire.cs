using System.Diagnostics;

namespace SessionLab.Cluster.Links;

/// <summary>One direction of a link on which only so much passes at a time: its connections share it.</summary>
internal sealed class Wire
{
    private readonly Lock _turn = new();
    private long _freeAt;

    /// <summary>How long until everything on it has passed.</summary>
    public TimeSpan Backlog
    {
        get
        {
            lock (_turn)
                return Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), Math.Max(_freeAt, Stopwatch.GetTimestamp()));
        }
    }

    /// <summary>Adds a message behind what is on it, and says how long until it has passed.</summary>
    public TimeSpan Occupy(int bytes, int kilobytesASecond)
    {
        lock (_turn)
        {
            var now = Stopwatch.GetTimestamp();
            _freeAt = Math.Max(_freeAt, now) + (bytes * Stopwatch.Frequency / (kilobytesASecond * 1000L));
            return Stopwatch.GetElapsedTime(now, _freeAt);
        }
    }
}
