namespace SessionLab.Clients;

/// <summary>A token that gives up after a fixed time, reused from request to request while it was never needed.</summary>
public sealed class PatientToken(TimeSpan patience) : IDisposable
{
    private CancellationTokenSource? _source;

    /// <summary>Starts to wait anew.</summary>
    public CancellationToken Start()
    {
        if (_source?.TryReset() != true)
        {
            Dispose();
            _source = new CancellationTokenSource();
        }

        _source!.CancelAfter(patience);
        return _source.Token;
    }

    /// <summary>Waits for nothing any more, and keeps nothing until the next start.</summary>
    public void Dispose()
    {
        _source?.Dispose();
        _source = null;
    }
}
