using System.Security.Cryptography;
using System.Text;

namespace SessionLab.Cluster.Users;

/// <summary>PBKDF2-SHA256 (RFC 8018); the work factor is the number of iterations.</summary>
public static class PasswordHash
{
    private const int SaltBytes = 16;

    /// <summary>A salt that differs per user, and is the same on every machine.</summary>
    public static byte[] SaltOf(string userId) => SHA256.HashData(Encoding.UTF8.GetBytes("salt of " + userId))[..SaltBytes];

    /// <summary>32 bytes; takes about 0.4 µs of one core per iteration.</summary>
    public static byte[] Make(string password, byte[] salt, int workFactor) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, workFactor, HashAlgorithmName.SHA256, SHA256.HashSizeInBytes);

    /// <summary>Compares in constant time.</summary>
    public static bool Matches(string password, User user) =>
        CryptographicOperations.FixedTimeEquals(Make(password, user.Salt, user.WorkFactor), user.Hash);
}
