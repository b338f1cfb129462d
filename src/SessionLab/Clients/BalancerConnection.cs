using System.Net;

namespace SessionLab.Clients;

/// <summary>The pooled connections that all clients share; a connection is no identity.</summary>
public static class BalancerConnection
{
    /// <summary>A sender that follows no redirect, keeps no cookie and never waits for a connection.</summary>
    public static HttpMessageInvoker Open() => new(new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        ConnectTimeout = TimeSpan.FromSeconds(2),
    });
}
