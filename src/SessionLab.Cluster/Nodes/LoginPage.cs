using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using SessionLab.Cluster.Users;

namespace SessionLab.Cluster.Nodes;

/// <summary>Steps 5 to 8: id and password are looked up; if they match, the session remembers the user under a new id.</summary>
public static class LoginPage
{
    /// <summary>Maps <c>POST /login</c> with the form <c>id=…&amp;password=…</c>.</summary>
    public static void MapLogin(this IEndpointRouteBuilder app, SessionPipeline pipeline, UserDatabase users) =>
        app.MapPost("/login", pipeline.Serve(request => LogInAsync(request, users)));

    private static async ValueTask<Reply> LogInAsync(SessionRequest request, UserDatabase users)
    {
        var form = await request.FormAsync();
        if (users.Verify(form["id"].ToString(), form["password"].ToString(), request.Meter) is not { } user)
            return new Reply(StatusCodes.Status401Unauthorized, "id or password is wrong");
        request.LogIn(user.Number);
        return Reply.Ok($"welcome {user.Name}");
    }
}
