using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace SessionLab.Cluster.Balancing;

/// <summary>The balancer's own name for a visitor: a cookie that it issues once, and that no login and no logout changes.</summary>
/// <remarks>Nothing protects it: who makes one up chooses a node, and learns nothing by it.</remarks>
internal static class VisitorKey
{
    /// <summary>The cookie's name.</summary>
    public const string CookieName = "visitor";

    private const int Bytes = 16;

    /// <summary>Stands before the choice of a node: a visitor without a key gets one, and is sent by it from the first request on.</summary>
    public static RequestDelegate Issue(RequestDelegate next) => context =>
    {
        if (Presented(context) is not { } key)
        {
            key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
            context.Response.Headers.Append("Set-Cookie", $"{CookieName}={key}; Path=/; HttpOnly; SameSite=Lax");
        }
        context.Items[typeof(VisitorKey)] = key;
        return next(context);
    };

    /// <summary>The key of the visitor who makes this request.</summary>
    public static string Of(HttpContext context) => (string)context.Items[typeof(VisitorKey)]!;

    private static string? Presented(HttpContext context) =>
        context.Request.Cookies.TryGetValue(CookieName, out var value) && value.Length > 0 ? value : null;
}
