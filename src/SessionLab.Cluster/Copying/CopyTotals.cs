namespace SessionLab.Cluster.Copying;

/// <summary>What a node has counted since it started; the price of copying.</summary>
public sealed class CopyTotals
{
    private long _sent;
    private long _sentBytes;
    private long _received;
    private long _missed;
    private long _filledUs;

    /// <summary>A copy was confirmed, or sent without asking.</summary>
    public void Send(int bytes)
    {
        Interlocked.Increment(ref _sent);
        Interlocked.Add(ref _sentBytes, bytes);
    }

    /// <summary>A copy came in.</summary>
    public void Receive() => Interlocked.Increment(ref _received);

    /// <summary>A copy was not confirmed in time.</summary>
    public void Miss() => Interlocked.Increment(ref _missed);

    /// <summary>The node holds what the others hold, for the first time since it joined.</summary>
    public void Fill(TimeSpan took) => Interlocked.CompareExchange(ref _filledUs, Math.Max(1, (long)took.TotalMicroseconds), 0);

    /// <summary>The totals now.</summary>
    /// <param name="heldBytes">Bytes of session state in memory.</param>
    public CopyCounts Read(long heldBytes) => new(
        Interlocked.Read(ref _sent), Interlocked.Read(ref _sentBytes), Interlocked.Read(ref _received),
        Interlocked.Read(ref _missed), heldBytes, Interlocked.Read(ref _filledUs));
}
