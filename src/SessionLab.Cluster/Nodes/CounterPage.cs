using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace SessionLab.Cluster.Nodes;

/// <summary>Adds one to the counter in the session: the smallest write there is.</summary>
public static class CounterPage
{
    /// <summary>Maps <c>POST /counter</c> with the form <c>by=1</c>.</summary>
    public static void MapCounter(this IEndpointRouteBuilder app, SessionPipeline pipeline) =>
        app.MapPost("/counter", pipeline.Serve(IncrementAsync));

    private static async ValueTask<Reply> IncrementAsync(SessionRequest request)
    {
        var form = await request.FormAsync();
        if (request.Session.User is null)
            return Reply.LoginNeeded;
        if (form["by"] != "1")
            return Reply.BadRequest("by: 1");
        request.Apply();
        return Reply.Ok(request.Session.Count.ToString(CultureInfo.InvariantCulture));
    }
}
