using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SessionLab.Cluster.Nodes;

/// <summary>Tells whoever measures what the node's live objects take; touches no session.</summary>
public static class MemoryPage
{
    /// <summary>Maps <c>GET /memory</c>: bytes in use after a full collection, as a decimal number.</summary>
    public static void MapMemory(this IEndpointRouteBuilder app) => app.MapGet("/memory", (RequestDelegate)(context =>
    {
        GC.Collect();
        // What had a finalizer is only free after it has run.
        GC.WaitForPendingFinalizers();
        return context.Response.WriteAsync(GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
    }));
}
