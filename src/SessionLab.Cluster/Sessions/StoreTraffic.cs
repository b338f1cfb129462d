using Microsoft.AspNetCore.Http;

namespace SessionLab.Cluster.Sessions;

/// <summary>How many commands one request has sent to the session store.</summary>
public sealed class StoreTraffic
{
    /// <summary>Commands sent so far.</summary>
    public int Commands { get; private set; }

    /// <summary>Counts one command, before it is sent.</summary>
    public static void Count(HttpContext context)
    {
        if (context.Features.Get<StoreTraffic>() is { } traffic)
            traffic.Commands++;
    }
}
