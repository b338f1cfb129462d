using System.Text.Json.Serialization.Metadata;

namespace SessionLab.Cluster.Processes;

/// <summary>A child that is commanded while it runs: one command at a time, and each says all there is to say.</summary>
/// <param name="child">The process, started.</param>
/// <param name="settings">What the first command begins with.</param>
/// <param name="type">How they are written.</param>
internal sealed class CommandedProcess<TSettings>(ChildProcess child, TSettings settings, JsonTypeInfo<TSettings> type) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private TSettings _settings = settings;

    public int Pid => child.Pid;

    /// <summary>Changes its settings; complete when they are in use.</summary>
    public async Task<ChildReady> TellAsync(Func<TSettings, TSettings> change, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            _settings = change(_settings);
            return await child.TellAsync(_settings, type, cancellation);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends it.</summary>
    public ValueTask DisposeAsync() => child.DisposeAsync();
}
