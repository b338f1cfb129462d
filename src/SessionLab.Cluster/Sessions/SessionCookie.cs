using Microsoft.AspNetCore.Http;

namespace SessionLab.Cluster.Sessions;

/// <summary>The cookie that carries the session id, or in <c>jwt</c> the token.</summary>
public static class SessionCookie
{
    /// <summary>Its name.</summary>
    public const string Name = "session";

    /// <summary>Browsers keep no cookie whose name and value together are longer, in bytes (RFC 6265bis, 5.6).</summary>
    public const int Limit = 4096;

    /// <summary>What the visitor presented; null when nothing.</summary>
    public static string? Read(HttpContext context) =>
        context.Request.Cookies.TryGetValue(Name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Gives the visitor a cookie; a later call in the same request replaces it.</summary>
    public static void Write(HttpContext context, string value) =>
        context.Response.Headers.SetCookie = $"{Name}={value}; Path=/; HttpOnly; SameSite=Lax";

    /// <summary>Tells the visitor to forget the cookie.</summary>
    public static void Clear(HttpContext context) =>
        context.Response.Headers.SetCookie = $"{Name}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0";
}
