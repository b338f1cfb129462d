using SessionLab.Cluster.Copying;

namespace SessionLab.Watching;

/// <summary>
/// The observer's end of one node: connects when it is first asked, goes on connecting in the background while it takes longer than a
/// question may, and connects anew after a silence.
/// </summary>
internal sealed class NodeWatch(WatchedNode node, TimeSpan patience) : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _leaving = [];
    private Task<GatewayClient>? _client;

    /// <summary>Index of the node in the header's list.</summary>
    public int Index => node.Index;

    /// <summary>Whether it ever answered.</summary>
    public bool Reached { get; private set; }

    /// <summary>What the node holds; null when it does not tell in time.</summary>
    public async Task<CopyReport?> AskAsync()
    {
        try
        {
            if (node.Gateway() is not { } gateway)
                return null;
            _client ??= Task.Run(() => GatewayClient.ConnectAsync(gateway, _stop.Token));
            var report = await AskAsync(_client).WaitAsync(patience);
            Reached = true;
            // Only what a node says of itself counts.
            return report.Node == node.Name ? report : null;
        }
        catch (TimeoutException) when (_client is { IsCompleted: false })
        {
            // Still connecting.
            return null;
        }
        catch (Exception)
        {
            // Dead, paused or restarting; what it then is behind the same address is asked through a new connection. Whatever else a
            // library may throw is silence too: an observer ends no run.
            Leave();
            return null;
        }
    }

    /// <summary>Lets go of every connection, and returns when all are gone.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        Leave();
        await Task.WhenAll(_leaving);
        _stop.Dispose();
    }

    private static async Task<CopyReport> AskAsync(Task<GatewayClient> client) => await (await client).ReportAsync();

    private void Leave()
    {
        if (_client is { } client)
            _leaving.Add(Task.Run(() => LeaveAsync(client)));
        _client = null;
    }

    private static async Task LeaveAsync(Task<GatewayClient> connecting)
    {
        try
        {
            using var client = await connecting;
        }
        catch (Exception)
        {
            // It never connected, or does not part in good order: there is nothing left to let go of.
        }
    }
}
