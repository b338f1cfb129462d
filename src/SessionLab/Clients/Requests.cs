using System.Globalization;
using System.Net.Http.Headers;
using SessionLab.Core.Records;

namespace SessionLab.Clients;

/// <summary>Turns an operation into the HTTP request that <c>src/DESIGN.md</c> names for it.</summary>
/// <param name="site">The balancer's address.</param>
public sealed class Requests(Uri site)
{
    private static readonly MediaTypeHeaderValue Form = new("application/x-www-form-urlencoded");

    // Made once: an address is parsed to its end whenever it is put together.
    private readonly Uri _landing = new(site, "/");
    private readonly Uri _main = new(site, "/main");
    private readonly Uri _profile = new(site, "/profile");
    private readonly Uri _login = new(site, "/login");
    private readonly Uri _cart = new(site, "/cart");
    private readonly Uri _counter = new(site, "/counter");
    private readonly Uri _logout = new(site, "/logout");

    /// <summary>The request of one operation, without cookies.</summary>
    /// <param name="id">The operation's id, sent along.</param>
    /// <param name="kind">What to ask for.</param>
    /// <param name="argument">The item, the increment, or the bytes of filler.</param>
    /// <param name="user">Who logs in, 0 to 999.</param>
    public HttpRequestMessage For(OperationId id, OperationKind kind, int argument, int user)
    {
        var request = kind switch
        {
            OperationKind.Landing => Get(argument > 0 ? new Uri(site, $"/?filler={Text(argument)}") : _landing),
            OperationKind.Main or OperationKind.Replay => Get(_main),
            OperationKind.Profile => Get(_profile),
            OperationKind.Login => Post(_login, $"id=u{user:D4}&password=password-u{user:D4}"),
            OperationKind.AddItem => Post(_cart, $"item={Text(argument)}"),
            OperationKind.Increment => Post(_counter, $"by={Text(argument)}"),
            OperationKind.Logout => Post(_logout, "bye=1"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no request is known for this operation"),
        };
        request.Headers.TryAddWithoutValidation("X-Operation", id.ToString());
        return request;
    }

    private static HttpRequestMessage Get(Uri page) => new(HttpMethod.Get, page);

    // A write always has a body: SocketsHttpHandler silently repeats requests without one when a connection closes early.
    private static HttpRequestMessage Post(Uri page, string body)
    {
        var content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(body));
        content.Headers.ContentType = Form;
        return new HttpRequestMessage(HttpMethod.Post, page) { Content = content };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
