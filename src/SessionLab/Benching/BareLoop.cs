using System.Globalization;
using System.Net.Http.Headers;

namespace SessionLab.Benching;

/// <summary>The least that a client can do: logs in and counts, one request after the other, and keeps nothing but the cookie.</summary>
public static class BareLoop
{
    /// <summary>Sends so many requests from each of so many clients.</summary>
    public static Task RunAsync(HttpMessageInvoker http, Uri site, int clients, int requests) =>
        Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(() => SendAsync(http, site, client, requests))));

    private static async Task SendAsync(HttpMessageInvoker http, Uri site, int client, int requests)
    {
        var cookie = "";
        for (var number = 1; number <= requests; number++)
        {
            using var request = number == 1
                ? Post(new Uri(site, "/login"), string.Create(CultureInfo.InvariantCulture, $"id=u{client:D4}&password=password-u{client:D4}"))
                : Post(new Uri(site, "/counter"), "by=1");
            request.Headers.TryAddWithoutValidation("X-Operation", string.Create(CultureInfo.InvariantCulture, $"{client}.{number}"));
            if (cookie.Length > 0)
                request.Headers.TryAddWithoutValidation("Cookie", cookie);
            using var response = await http.SendAsync(request, CancellationToken.None);
            await response.Content.CopyToAsync(Stream.Null);
            if (response.Headers.TryGetValues("Set-Cookie", out var cookies))
                cookie = cookies.First().Split(';')[0];
        }
    }

    private static HttpRequestMessage Post(Uri page, string form)
    {
        var content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(form));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        return new HttpRequestMessage(HttpMethod.Post, page) { Content = content };
    }
}
