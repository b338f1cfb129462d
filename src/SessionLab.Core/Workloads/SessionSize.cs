using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Workloads;

/// <summary>How large a scenario's sessions can become, estimated on the large side.</summary>
public static class SessionSize
{
    /// <summary>What a browser keeps of one cookie, name and value together, bytes (RFC 6265, 6.1).</summary>
    public const int CookieLimit = 4096;

    // An operation id has at most 12 characters; one separator each.
    private const int Tail = Answer.TailLimit * (12 + 1);

    // User, count, version and the 256-bit session id, with the names they are kept under.
    private const int Fields = 128;

    // iss, aud, sub, iat, nbf, exp and a 256-bit jti with their names, quotes and commas, as JSON.
    private const int RegisteredClaims = 256;

    // base64url of {"alg":"RS256","typ":"JWT","kid":"…"} with a kid of 32 characters, and the two dots.
    private const int Header = 100 + 2;

    private const int CookieName = 16;

    /// <summary>What one session holds at most, bytes: the tail of 64 ids, the filler as one character a byte, and a few fields.</summary>
    public static int Largest(Scenario scenario) => Tail + Fields + scenario.Workload.Size;

    /// <summary>What the cookie of the mode jwt can come to, bytes: header, claims and signature as base64url, and the cookie's name.</summary>
    public static int LargestCookie(Scenario scenario) =>
        CookieName + Header + Base64Url(Largest(scenario) + RegisteredClaims) + Signature(scenario.Cluster.Signature);

    /// <summary>True when a token that carries the session stays within <see cref="CookieLimit"/>.</summary>
    public static bool FitsCookie(Scenario scenario) => LargestCookie(scenario) <= CookieLimit;

    private static int Base64Url(int bytes) => (bytes * 4 + 2) / 3;

    // HMAC-SHA-256 has 32 bytes; a signature by an RSA key of 2,048 bits has 256.
    private static int Signature(string algorithm) => Base64Url(algorithm.StartsWith("HS", StringComparison.Ordinal) ? 32 : 256);
}
