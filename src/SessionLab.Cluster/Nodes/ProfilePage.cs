using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using SessionLab.Cluster.Users;

namespace SessionLab.Cluster.Nodes;

/// <summary>Steps 9 to 11: a page that needs a login and fetches the user's data from the database each time.</summary>
public static class ProfilePage
{
    /// <summary>Maps <c>GET /profile</c>.</summary>
    public static void MapProfile(this IEndpointRouteBuilder app, SessionPipeline pipeline, UserDatabase users) =>
        app.MapGet("/profile", pipeline.Serve(request => new(Show(request, users))));

    private static Reply Show(SessionRequest request, UserDatabase users)
    {
        if (request.Session.User is not { } number)
            return Reply.LoginNeeded;
        return users.Find(UserDatabase.IdOf(number), request.Meter) is { } user
            ? Reply.Ok($"{user.Id} {user.Name}")
            : throw new InvalidOperationException("The session names a user that the database does not have.");
    }
}
