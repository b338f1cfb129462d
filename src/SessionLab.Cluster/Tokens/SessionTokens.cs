using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Users;

namespace SessionLab.Cluster.Tokens;

/// <summary>A session as a JSON Web Token (RFC 7519): registered claims, and private ones for what the application remembers.</summary>
public sealed class SessionTokens : IAdjustable
{
    private const string Party = "sessionlab";
    private const string Visitor = "visitor";
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SessionRules _rules;
    private string? _told;
    private volatile Keyed _keyed;

    /// <summary>Signs and checks with one key.</summary>
    public SessionTokens(SigningCredentials key, SessionRules rules, NodeSettings settings)
    {
        _rules = rules;
        _told = settings.SigningKey;
        _keyed = With(key);
    }

    /// <inheritdoc/>
    public void Adjust(NodeSettings told)
    {
        if (told.SigningKey == _told)
            return;
        _told = told.SigningKey;
        _keyed = With(SigningKey.Read(told.Signature, told.SigningKey));
    }

    /// <summary>The session that a token carries; null when the token is no good, and then what the library found wrong, if anything.</summary>
    public async ValueTask<(Session? Found, Exception? Fault)> ReadAsync(string text)
    {
        var result = await _handler.ValidateTokenAsync(text, _keyed.Checks);
        return result is { IsValid: true, SecurityToken: JsonWebToken token } && KeepsTheRest(text, token)
            ? (ToSession(token), null)
            : (null, result.Exception);
    }

    /// <summary>What can be said of a token that is no good: nothing in it is proved, so it serves the ledger only.</summary>
    public Absence Describe(string text, Exception? fault)
    {
        var named = _handler.CanReadToken(text)
            && _handler.ReadJsonWebToken(text).TryGetPayloadValue<string>(JwtRegisteredClaimNames.Sid, out var sid) ? sid : null;
        return new Absence(named ?? text, fault switch
        {
            SecurityTokenInvalidLifetimeException => Absence.Expired,
            SecurityTokenInvalidSignatureException => Absence.Key,
            _ => Absence.Unknown,
        });
    }

    /// <summary>A signed token that expires when the session would; issuing it again does not move the absolute limit.</summary>
    public string Write(Session session) => _handler.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Party,
        Audience = Party,
        IssuedAt = _rules.Now.UtcDateTime,
        Expires = _rules.EndOf(session).UtcDateTime,
        SigningCredentials = _keyed.Key,
        Claims = ToClaims(session),
    });

    private Keyed With(SigningCredentials key) => new(key, new TokenValidationParameters
    {
        IssuerSigningKey = key.Key,
        ValidIssuer = Party,
        ValidAudience = Party,
        // The library's defaults take any algorithm the key can do, any typ, and tokens five minutes after their end.
        ValidAlgorithms = [key.Algorithm],
        ValidTypes = [JwtConstants.HeaderType],
        ClockSkew = TimeSpan.Zero,
        RequireExpirationTime = true,
        RequireSignedTokens = true,
        // Its own clock cannot be set from outside.
        LifetimeValidator = (_, expires, _, _) => expires is { } end && _rules.Now.UtcDateTime < end,
    });

    // What the library lets pass: extensions it does not know (RFC 7515, 4.1.11) and base64url with padding.
    private static bool KeepsTheRest(string text, JsonWebToken token) =>
        !text.Contains('=') && !token.TryGetHeaderValue<object>("crit", out _);

    private static Dictionary<string, object> ToClaims(Session session)
    {
        var claims = new Dictionary<string, object>
        {
            [JwtRegisteredClaimNames.Sub] = session.User is { } user ? UserDatabase.IdOf(user) : Visitor,
            [JwtRegisteredClaimNames.Jti] = SessionIds.Random(),
            [JwtRegisteredClaimNames.Sid] = session.Id,
            ["version"] = session.Version,
            ["count"] = session.Count,
            [Began(session.User)] = session.Created.ToUnixTimeSeconds(),
        };
        if (session.User is { } number)
            claims["user"] = number;
        if (session.Tail.Count > 0)
            claims["tail"] = string.Join(' ', session.Tail);
        if (session.Filler.Length > 0)
            claims["filler"] = session.Filler;
        return claims;
    }

    // OpenID Connect Core, 2: auth_time is when the user authenticated; nobody has in a visitor's token.
    private static string Began(int? user) => user is null ? "created" : JwtRegisteredClaimNames.AuthTime;

    private static Session ToSession(JsonWebToken token)
    {
        var version = token.GetPayloadValue<long>("version");
        int? number = token.TryGetPayloadValue<int>("user", out var user) ? user : null;
        return new Session
        {
            Id = token.GetPayloadValue<string>(JwtRegisteredClaimNames.Sid),
            LoadedVersion = version,
            Version = version,
            User = number,
            Count = token.GetPayloadValue<int>("count"),
            Tail = token.TryGetPayloadValue<string>("tail", out var tail) ? [.. tail.Split(' ')] : [],
            Filler = token.TryGetPayloadValue<string>("filler", out var filler) ? filler : "",
            Created = DateTimeOffset.FromUnixTimeSeconds(token.GetPayloadValue<long>(Began(number))),
            LastUsed = new DateTimeOffset(token.IssuedAt, TimeSpan.Zero),
        };
    }

    /// <summary>A key, and what a token must keep to be one of its own.</summary>
    private sealed record Keyed(SigningCredentials Key, TokenValidationParameters Checks);
}
