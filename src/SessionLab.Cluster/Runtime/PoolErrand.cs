using System.Diagnostics;

namespace SessionLab.Cluster.Runtime;

/// <summary>A piece of work that does nothing but say how long it waited for a thread of the pool; one at a time is on its way.</summary>
internal sealed class PoolErrand : IThreadPoolWorkItem
{
    private long _sentAt;
    private long _longestTicks;

    /// <summary>Sends it, unless it is on its way still.</summary>
    public void Send()
    {
        if (Interlocked.CompareExchange(ref _sentAt, Stopwatch.GetTimestamp(), 0) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>The longest wait since this was asked last, that of one still on its way included, µs.</summary>
    public long TakeLongestUs()
    {
        var sent = Interlocked.Read(ref _sentAt);
        var waiting = sent == 0 ? 0 : Stopwatch.GetTimestamp() - sent;
        return (long)Stopwatch.GetElapsedTime(0, Math.Max(Interlocked.Exchange(ref _longestTicks, 0), waiting)).TotalMicroseconds;
    }

    /// <inheritdoc/>
    public void Execute()
    {
        var waited = Stopwatch.GetTimestamp() - Interlocked.Read(ref _sentAt);
        Interlocked.Exchange(ref _longestTicks, Math.Max(Interlocked.Read(ref _longestTicks), waited));
        Interlocked.Exchange(ref _sentAt, 0);
    }
}
