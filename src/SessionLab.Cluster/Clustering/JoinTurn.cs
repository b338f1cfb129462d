using System.Diagnostics;
using Orleans;
using Orleans.Runtime;

namespace SessionLab.Cluster.Clustering;

/// <summary>One silo after the other enters itself into the membership table and becomes active.</summary>
/// <remarks>
/// Silos that start together change the table together. All but one find that it has changed since they read it, and Orleans tries again
/// after 2 to 4 s, which no setting shortens. The turn is a lock on a file, which ends with its process; who waits in vain goes without.
/// </remarks>
internal sealed class JoinTurn(string file) : ILifecycleParticipant<ISiloLifecycle>, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private FileStream? _held;

    /// <summary>How long to wait for one's turn.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>True while it is this silo's turn.</summary>
    public bool Held => _held is not null;

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle lifecycle)
    {
        lifecycle.Subscribe(nameof(JoinTurn), ServiceLifecycleStage.AfterRuntimeGrainServices - 1, TakeAsync);
        lifecycle.Subscribe(nameof(JoinTurn), ServiceLifecycleStage.BecomeActive - 1, TakeAsync);
    }

    /// <summary>Lets the next one have it; nothing happens when it is not held.</summary>
    public void End() => Interlocked.Exchange(ref _held, null)?.Dispose();

    /// <inheritdoc/>
    public void Dispose() => End();

    /// <summary>Completes when it is this silo's turn, or when it has waited long enough.</summary>
    internal async Task TakeAsync(CancellationToken stop)
    {
        var began = Stopwatch.GetTimestamp();
        while (!TryTake() && Stopwatch.GetElapsedTime(began) < Patience)
            await Task.Delay(Look, stop);
    }

    private bool TryTake()
    {
        try
        {
            _held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
