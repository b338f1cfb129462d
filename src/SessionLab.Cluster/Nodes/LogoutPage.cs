using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace SessionLab.Cluster.Nodes;

/// <summary>Ends the session.</summary>
public static class LogoutPage
{
    /// <summary>Maps <c>POST /logout</c> with the form <c>bye=1</c>.</summary>
    public static void MapLogout(this IEndpointRouteBuilder app, SessionPipeline pipeline) =>
        app.MapPost("/logout", pipeline.Serve(EndAsync));

    private static async ValueTask<Reply> EndAsync(SessionRequest request)
    {
        await request.FormAsync();
        // A visitor whose session is gone must see that, and not be told that it has just ended.
        if (!request.Found)
            return Reply.LoginNeeded;
        request.LogOut();
        return Reply.Ok("bye");
    }
}
