using System.Globalization;
using System.Net.Http.Headers;
using SessionLab.Core.Records;

namespace SessionLab.Clients;

/// <summary>Turns an operation into the HTTP request that <c>src/DESIGN.md</c> names for it.</summary>
public static class Requests
{
    private static readonly MediaTypeHeaderValue Form = new("application/x-www-form-urlencoded");

    /// <summary>The request of one operation, without cookies.</summary>
    /// <param name="site">The balancer's address.</param>
    /// <param name="id">The operation's id, sent along.</param>
    /// <param name="kind">What to ask for.</param>
    /// <param name="argument">The item, the increment, or the bytes of filler.</param>
    /// <param name="user">Who logs in, 0 to 999.</param>
    public static HttpRequestMessage For(Uri site, OperationId id, OperationKind kind, int argument, int user)
    {
        var request = kind switch
        {
            OperationKind.Landing => Get(site, argument > 0 ? $"/?filler={Text(argument)}" : "/"),
            OperationKind.Main or OperationKind.Replay => Get(site, "/main"),
            OperationKind.Profile => Get(site, "/profile"),
            OperationKind.Login => Post(site, "/login", $"id=u{user:D4}&password=password-u{user:D4}"),
            OperationKind.AddItem => Post(site, "/cart", $"item={Text(argument)}"),
            OperationKind.Increment => Post(site, "/counter", $"by={Text(argument)}"),
            OperationKind.Logout => Post(site, "/logout", "bye=1"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no request is known for this operation"),
        };
        request.Headers.TryAddWithoutValidation("X-Operation", id.ToString());
        return request;
    }

    private static HttpRequestMessage Get(Uri site, string path) => new(HttpMethod.Get, new Uri(site, path));

    // A write always has a body: SocketsHttpHandler silently repeats requests without one when a connection closes early.
    private static HttpRequestMessage Post(Uri site, string path, string body)
    {
        var content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(body));
        content.Headers.ContentType = Form;
        return new HttpRequestMessage(HttpMethod.Post, new Uri(site, path)) { Content = content };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
