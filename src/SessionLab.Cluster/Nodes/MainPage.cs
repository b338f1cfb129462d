using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace SessionLab.Cluster.Nodes;

/// <summary>The main page: shows who is logged in; needs no login.</summary>
public static class MainPage
{
    /// <summary>Maps <c>GET /main</c>.</summary>
    public static void MapMain(this IEndpointRouteBuilder app, SessionPipeline pipeline) =>
        app.MapGet("/main", pipeline.Serve(Show));

    private static ValueTask<Reply> Show(SessionRequest request) => new(Reply.Ok(request.Session.User is { } user
        ? string.Create(CultureInfo.InvariantCulture, $"user {user}, {request.Session.Count} writes")
        : "nobody is logged in"));
}
