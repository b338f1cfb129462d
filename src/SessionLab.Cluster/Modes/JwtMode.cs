using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SessionLab.Cluster.Flaws;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Tokens;

namespace SessionLab.Cluster.Modes;

/// <summary>
/// The session is in the client's cookie, signed; no server keeps anything. It costs a signature per request and 4,096 bytes
/// at most. It breaks where something must be taken back: a copy of the token works after the logout until it expires.
/// </summary>
public sealed class JwtMode(SessionTokens tokens, SessionRules rules) : ISessionMode
{
    /// <summary>Its line in the catalog.</summary>
    public static Mode Entry { get; } = new(
        "jwt",
        "In the client's own cookie, as a signed token; no server keeps anything.",
        new Claims(
            Reach.AnyNode, NodeDeath: true, ClusterDeath: true, StoreRestart: null,
            Revocable: false, ParallelSaves.LastWins, "when the client has the new token"),
        AddTo);

    /// <inheritdoc/>
    public async ValueTask<Session> LoadAsync(HttpContext context)
    {
        if (SessionCookie.Read(context) is not { } token)
            return rules.Create(presented: null);
        var (found, fault) = await tokens.ReadAsync(token);
        return found ?? rules.Replace(tokens.Describe(token, fault));
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(HttpContext context, Session session)
    {
        var token = tokens.Write(session);
        var size = SessionCookie.Name.Length + 1 + token.Length;
        if (size > SessionCookie.Limit)
            throw SessionRefusedException.TooLarge(size, SessionCookie.Limit);
        SessionCookie.Write(context, token);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask EndAsync(HttpContext context, Session session)
    {
        // All a node can do is ask the client to forget the token.
        SessionCookie.Clear(context);
        return ValueTask.CompletedTask;
    }

    private static void AddTo(WebApplicationBuilder builder, NodeSettings settings)
    {
        var key = settings.Flaws.Contains(KeyPerNode.Name) ? SigningKey.Make(settings.Signature) : settings.SigningKey;
        builder.Services.AddSingleton(SigningKey.Read(settings.Signature, key));
        builder.Services.AddSingleton<SessionTokens>();
        builder.Services.AddSingleton<IAdjustable>(services => services.GetRequiredService<SessionTokens>());
        builder.Services.AddSingleton<ISessionMode, JwtMode>();
    }
}
