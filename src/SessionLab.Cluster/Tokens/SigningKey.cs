using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace SessionLab.Cluster.Tokens;

/// <summary>The key that signs and checks tokens, and the only algorithm it is used with.</summary>
public static class SigningKey
{
    private const int LeastSecretBytes = 32;
    private const int LeastRsaBits = 2048;

    /// <summary>A fresh key in the form that <see cref="Read"/> takes: base64 of 32 random bytes, or of a PKCS#8 private key.</summary>
    /// <param name="algorithm">HS256 or RS256.</param>
    public static string Make(string algorithm)
    {
        if (algorithm == SecurityAlgorithms.HmacSha256)
            return Convert.ToBase64String(RandomNumberGenerator.GetBytes(LeastSecretBytes));
        using var rsa = RSA.Create(LeastRsaBits);
        return Convert.ToBase64String(rsa.ExportPkcs8PrivateKey());
    }

    /// <summary>Reads a key.</summary>
    /// <exception cref="ArgumentException">The algorithm is not allowed, or the key is missing or too weak.</exception>
    public static SigningCredentials Read(string algorithm, string? base64)
    {
        var bytes = Convert.FromBase64String(base64 ?? throw new ArgumentException("The mode jwt needs a signing key."));
        SecurityKey key = algorithm switch
        {
            SecurityAlgorithms.HmacSha256 => ReadSecret(bytes),
            SecurityAlgorithms.RsaSha256 => ReadRsa(bytes),
            _ => throw new ArgumentException($"signature: {algorithm}; allowed: HS256, RS256"),
        };
        return new SigningCredentials(key, algorithm);
    }

    // RFC 7518, 3.2: a key at least as long as the hash.
    private static SymmetricSecurityKey ReadSecret(byte[] bytes) => bytes.Length >= LeastSecretBytes
        ? new SymmetricSecurityKey(bytes)
        : throw new ArgumentException($"An HS256 secret needs {LeastSecretBytes} bytes.");

    // The library would check signatures with RSA-1024; RFC 7518, 3.3 asks for 2048 bits.
    private static RsaSecurityKey ReadRsa(byte[] bytes)
    {
        var rsa = RSA.Create();
        rsa.ImportPkcs8PrivateKey(bytes, out _);
        return rsa.KeySize >= LeastRsaBits
            ? new RsaSecurityKey(rsa)
            : throw new ArgumentException($"An RS256 key needs {LeastRsaBits} bits.");
    }
}
