using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace SessionLab.Cluster.Nodes;

/// <summary>Steps 1 to 4: the first request, which creates a session.</summary>
public static class LandingPage
{
    private const int FillerLimit = 1_000_000;

    /// <summary>Maps <c>GET /</c>; <c>?filler=2048</c> puts that many bytes into the session.</summary>
    public static void MapLanding(this IEndpointRouteBuilder app, SessionPipeline pipeline) =>
        app.MapGet("/", pipeline.Serve(Show));

    private static ValueTask<Reply> Show(SessionRequest request)
    {
        var filler = request.Query["filler"].ToString();
        if (filler.Length > 0)
        {
            if (!int.TryParse(filler, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) || bytes > FillerLimit)
                return new(Reply.BadRequest("filler: a number of bytes"));
            request.Session.Filler = new string('x', bytes);
        }

        return new(Reply.Ok("welcome"));
    }
}
