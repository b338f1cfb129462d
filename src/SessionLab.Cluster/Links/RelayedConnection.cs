using System.Net;
using System.Net.Sockets;

namespace SessionLab.Cluster.Links;

/// <summary>One connection through the relay: a socket to each party, and what goes between them in both directions.</summary>
internal sealed class RelayedConnection(RelayedLink link, Socket near, Socket far) : IDisposable
{
    private int _reset;

    /// <summary>Connects to the second party and relays until both have ended; a broken connection is a <see cref="SocketException"/>.</summary>
    public async Task RelayAsync(IPEndPoint target, CancellationToken stop)
    {
        near.NoDelay = far.NoDelay = true;
        await far.ConnectAsync(target, stop);
        await foreach (var way in Task.WhenEach(
            new RelayedWay(link, LinkWay.There, this).PumpAsync(near, far, stop),
            new RelayedWay(link, LinkWay.Back, this).PumpAsync(far, near, stop)))
            await way;
    }

    /// <summary>Breaks it off: both parties are told that the connection is gone.</summary>
    public void Reset()
    {
        if (Interlocked.Exchange(ref _reset, 1) != 0)
            return;
        foreach (var socket in new[] { near, far })
        {
            // Closing with nothing lingering sends RST in place of FIN.
            socket.Close(0);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        near.Dispose();
        far.Dispose();
    }
}
