using System.Text.Json;
using System.Text.Json.Serialization;
using SessionLab.Core.Records;

namespace SessionLab.Core.History;

/// <summary>Writes times as an object with a member for each entry that is there: <c>{"node":614,"load":31}</c>, µs or bytes.</summary>
internal sealed class ServerTimingJson : JsonConverter<ServerTiming>
{
    private static readonly JsonEncodedText[] Names =
    [
        .. Enum.GetNames<TimingEntry>().Select(name => JsonEncodedText.Encode(JsonNamingPolicy.SnakeCaseLower.ConvertName(name))),
    ];

    public override ServerTiming Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var timing = new ServerTiming();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            var entry = Array.FindIndex(Names, known => known.Value == name);
            reader.Read();
            if (entry >= 0)
                timing.Set((TimingEntry)entry, reader.GetInt32());
        }

        return timing;
    }

    public override void Write(Utf8JsonWriter writer, ServerTiming value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var entry in Enum.GetValues<TimingEntry>())
            if (value[entry] is { } number)
                writer.WriteNumber(Names[(int)entry], number);
        writer.WriteEndObject();
    }
}
