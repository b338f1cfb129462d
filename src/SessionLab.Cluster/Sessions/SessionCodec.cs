using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionLab.Cluster.Sessions;

/// <summary>A session as JSON text, so that a student can read in the store what the application wrote.</summary>
public static class SessionCodec
{
    /// <summary>UTF-8 bytes without the id, which is the key.</summary>
    public static byte[] ToBytes(Session session) =>
        JsonSerializer.SerializeToUtf8Bytes(session, SessionJson.Default.Session);

    /// <summary>Text without the id, which is the key.</summary>
    public static string ToText(Session session) => JsonSerializer.Serialize(session, SessionJson.Default.Session);

    /// <summary>A session of one's own from what was saved under <paramref name="id"/>.</summary>
    public static Session Read(string id, ReadOnlySpan<byte> bytes) =>
        Loaded(id, JsonSerializer.Deserialize(bytes, SessionJson.Default.Session));

    /// <inheritdoc cref="Read(string, ReadOnlySpan{byte})"/>
    public static Session Read(string id, string text) =>
        Loaded(id, JsonSerializer.Deserialize(text, SessionJson.Default.Session));

    private static Session Loaded(string id, Session? session)
    {
        ArgumentNullException.ThrowIfNull(session);
        session.Id = id;
        session.LoadedVersion = session.Version;
        return session;
    }
}

/// <summary>The serialiser made at compile time: a node that starts must not spend its first requests on reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Session))]
internal sealed partial class SessionJson : JsonSerializerContext;
