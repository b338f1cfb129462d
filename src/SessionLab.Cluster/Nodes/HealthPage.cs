using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace SessionLab.Cluster.Nodes;

/// <summary>Answers the balancer's probe; touches no session.</summary>
public static class HealthPage
{
    /// <summary>Maps <c>GET /health</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app) =>
        app.MapGet("/health", (RequestDelegate)(context => context.Response.WriteAsync("ok")));
}
