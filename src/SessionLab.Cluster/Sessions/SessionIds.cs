using System.Buffers.Text;
using System.Security.Cryptography;

namespace SessionLab.Cluster.Sessions;

/// <summary>Makes session ids.</summary>
/// <param name="suits">Where an id decides which nodes hold its session: true for one that this node may give; null when any will do.</param>
public sealed class SessionIds(Func<string, bool>? suits = null)
{
    private const int Bytes = 18;

    /// <summary>144 random bits as base64url; a Guid would hold only 122.</summary>
    public static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The next id.</summary>
    public string Next()
    {
        var id = Random();
        // One of as many ids as there are nodes suits: a handful of draws, and each leaves about 142 bits to guess.
        while (suits is not null && !suits(id))
            id = Random();
        return id;
    }
}
