using System.Net;
using System.Net.Http.Headers;
using SessionLab.Cluster.Balancing;

namespace SessionLab.Clients;

/// <summary>A browser's cookie jar, kept for life; the tabs of one person share it.</summary>
public sealed class Jar(Uri site)
{
    private const string SessionCookie = "session=";
    private readonly Lock _lock = new();
    private CookieContainer? _cookies;

    // What was said last, until an answer changes it; null where a cookie will end by itself.
    private string? _header = "";

    /// <summary>What a request of this moment carries; empty without cookies.</summary>
    public string Header => _header ?? _cookies?.GetCookieHeader(site) ?? "";

    /// <summary>What the balancer said last in its affinity header, which a client's program keeps as a browser keeps cookies; empty before.</summary>
    public string Affinity { get; private set; } = "";

    /// <summary>True when <paramref name="header"/> carries a session.</summary>
    public static bool HoldsSession(string header) => header.Contains(SessionCookie, StringComparison.Ordinal);

    /// <summary>Keeps what an answer sets.</summary>
    public void Keep(HttpResponseHeaders headers)
    {
        if (headers.NonValidated.TryGetValues(AffinityCatalog.HeaderName, out var affinity))
            Affinity = affinity.ToString();
        if (!headers.NonValidated.TryGetValues("Set-Cookie", out var cookies))
            return;
        lock (_lock)
        {
            _cookies ??= new CookieContainer();
            foreach (var cookie in cookies)
                _cookies.SetCookies(site, cookie);
            _header = _cookies.GetCookies(site).Any(cookie => cookie.Expires != default) ? null : _cookies.GetCookieHeader(site);
        }
    }

    /// <summary>Throws everything away: nobody comes back with it.</summary>
    public void Empty()
    {
        lock (_lock)
            (_cookies, _header, Affinity) = (null, "", "");
    }
}
