using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionLab.Cluster.Processes;

/// <summary>Reads settings strictly: an unknown name, a missing required one or a null where none may be is a <see cref="JsonException"/>.</summary>
public static class SettingsJson
{
    // By reflection, since source-generated readers set init-only properties that the text leaves out to null or 0.
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Settings that are left out keep their defaults.</summary>
    public static TSettings Read<TSettings>(string text)
        where TSettings : class =>
        JsonSerializer.Deserialize<TSettings>(text, Strict) ?? throw new JsonException("the settings are null");
}
