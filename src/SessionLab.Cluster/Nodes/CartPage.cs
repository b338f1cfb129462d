using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace SessionLab.Cluster.Nodes;

/// <summary>Adds an item to the cart, which the session keeps as the ids of the operations that added to it.</summary>
public static class CartPage
{
    /// <summary>Maps <c>POST /cart</c> with the form <c>item=17</c>.</summary>
    public static void MapCart(this IEndpointRouteBuilder app, SessionPipeline pipeline) =>
        app.MapPost("/cart", pipeline.Serve(AddAsync));

    private static async ValueTask<Reply> AddAsync(SessionRequest request)
    {
        var form = await request.FormAsync();
        if (request.Session.User is null)
            return Reply.LoginNeeded;
        if (!int.TryParse(form["item"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var item))
            return Reply.BadRequest("item: a number");
        request.Apply();
        return Reply.Ok(string.Create(CultureInfo.InvariantCulture, $"item {item} is in the cart"));
    }
}
