using System.Net;
using Orleans.Runtime;
using SessionLab.Cluster.Copying;
using SessionLab.Watching;

namespace SessionLab.Proofs.Copies;

/// <summary>What one node says of itself, or its silence.</summary>
internal sealed class Witness : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly GatewayClient _client;

    private Witness(GatewayClient client) => _client = client;

    /// <summary>Connects; an exception when the gateway cannot be reached.</summary>
    public static async Task<Witness> OpenAsync(IPEndPoint gateway, CancellationToken stop) =>
        new(await GatewayClient.ConnectAsync(gateway, stop));

    /// <summary>What the node holds; null when it does not answer in time.</summary>
    public Task<CopyReport?> ReportAsync() => TryAsync(_client.ReportAsync);

    /// <summary>The other nodes that the node takes to be alive; null when it does not answer in time.</summary>
    public Task<IReadOnlyList<string>?> PeersAsync() => TryAsync(_client.PeersAsync);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() =>
        // A connection whose other end is gone does not part in time; it ends with the process.
        await Task.WhenAny(Task.Run(_client.Dispose), Task.Delay(Patience));

    private static async Task<T?> TryAsync<T>(Func<Task<T>> ask)
        where T : class
    {
        try
        {
            return await ask().WaitAsync(Patience);
        }
        catch (Exception silence) when (silence is OrleansException or TimeoutException or IOException)
        {
            // Dead, paused or not there yet: whoever asks decides what that means.
            return null;
        }
    }
}
