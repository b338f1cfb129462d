using System.Net;
using System.Net.Sockets;

namespace SessionLab.Clients;

/// <summary>The pooled connections that all clients share; a connection is no identity.</summary>
public static class BalancerConnection
{
    /// <summary>A sender that follows no redirect, keeps no cookie and never waits for a connection.</summary>
    /// <param name="from">The address its connections come from; null: the system chooses.</param>
    public static HttpMessageInvoker Open(IPAddress? from = null) => new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        ConnectTimeout = TimeSpan.FromSeconds(2),
        ConnectCallback = from is null ? null : (context, stop) => ConnectAsync(from, context.DnsEndPoint, stop),
    });

    private static async ValueTask<Stream> ConnectAsync(IPAddress from, DnsEndPoint to, CancellationToken stop)
    {
        var socket = new Socket(from.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.Bind(new IPEndPoint(from, 0));
            await socket.ConnectAsync(to, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            // Whatever went wrong, the socket is nobody's.
            socket.Dispose();
            throw;
        }
    }
}
