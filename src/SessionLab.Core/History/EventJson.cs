using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SessionLab.Core.Records;

namespace SessionLab.Core.History;

/// <summary>Events as JSON: the header inside the binary file, and each event as one line for other programs.</summary>
public static class EventJson
{
    private static readonly JsonSerializerOptions Options = new(EventJsonContext.Default.Options)
    {
        TypeInfoResolver = EventJsonContext.Default.WithAddedModifier(NameTheEvent),
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>How a header is written and read.</summary>
    public static JsonTypeInfo<RunHeader> Header { get; } = EventJsonContext.Default.RunHeader;

    /// <summary>One event as one line without its line end; the member <c>event</c> names its type.</summary>
    public static string Line(RunEvent runEvent) =>
        JsonSerializer.Serialize(runEvent, (JsonTypeInfo<RunEvent>)Options.GetTypeInfo(typeof(RunEvent)));

    private static void NameTheEvent(JsonTypeInfo type)
    {
        if (type.Type != typeof(RunEvent))
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            TypeDiscriminatorPropertyName = "event",
            DerivedTypes =
            {
                new JsonDerivedType(typeof(RunHeader), "header"),
                new JsonDerivedType(typeof(Operation), "operation"),
                new JsonDerivedType(typeof(LedgerRecord), "ledger"),
                new JsonDerivedType(typeof(PhaseStarted), "phase"),
                new JsonDerivedType(typeof(FaultEvent), "fault"),
                new JsonDerivedType(typeof(CopyRecord), "copy"),
                new JsonDerivedType(typeof(ResourceSample), "resource"),
                new JsonDerivedType(typeof(MachineSample), "machine"),
                new JsonDerivedType(typeof(CopySample), "copies"),
                new JsonDerivedType(typeof(CopySilence), "copies_silence"),
                new JsonDerivedType(typeof(RotationChange), "rotation"),
                new JsonDerivedType(typeof(InFlightSample), "in_flight"),
                new JsonDerivedType(typeof(RuntimeSample), "runtime"),
                new JsonDerivedType(typeof(ClockSample), "clock"),
                new JsonDerivedType(typeof(StoreAnswered), "store"),
                new JsonDerivedType(typeof(SessionTrouble), "session_trouble"),
                new JsonDerivedType(typeof(NodeLife), "node_life"),
                new JsonDerivedType(typeof(RunEnded), "ended"),
                new JsonDerivedType(typeof(HistoryDamaged), "damaged"),
            },
        };
    }
}

/// <summary>Serialisers made at compile time for everything a history holds.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    Converters =
    [
        typeof(OperationIdJson), typeof(SnakeEnum<OperationKind>), typeof(SnakeEnum<Phase>), typeof(SnakeEnum<Outcome>),
        typeof(SnakeEnum<Trouble>), typeof(SnakeEnum<SessionState>), typeof(SnakeEnum<LedgerVerb>), typeof(SnakeEnum<EndReason>),
        typeof(SnakeEnum<ParallelSaves>), typeof(SnakeEnum<Reach>), typeof(SnakeEnum<TroubleKind>), typeof(SnakeEnum<TroubleReason>),
    ])]
[JsonSerializable(typeof(RunEvent))]
[JsonSerializable(typeof(RunHeader))]
[JsonSerializable(typeof(Operation))]
[JsonSerializable(typeof(LedgerRecord))]
[JsonSerializable(typeof(PhaseStarted))]
[JsonSerializable(typeof(FaultEvent))]
[JsonSerializable(typeof(CopyRecord))]
[JsonSerializable(typeof(ResourceSample))]
[JsonSerializable(typeof(MachineSample))]
[JsonSerializable(typeof(CopySample))]
[JsonSerializable(typeof(CopySilence))]
[JsonSerializable(typeof(RotationChange))]
[JsonSerializable(typeof(InFlightSample))]
[JsonSerializable(typeof(RuntimeSample))]
[JsonSerializable(typeof(ClockSample))]
[JsonSerializable(typeof(StoreAnswered))]
[JsonSerializable(typeof(SessionTrouble))]
[JsonSerializable(typeof(NodeLife))]
[JsonSerializable(typeof(RunEnded))]
[JsonSerializable(typeof(HistoryDamaged))]
internal sealed partial class EventJsonContext : JsonSerializerContext;

/// <summary>Names of values in snake_case, as everywhere in the lab's JSON.</summary>
internal sealed class SnakeEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower) where T : struct, Enum;

/// <summary>Writes an operation id as it is known everywhere else: <c>"12.7"</c>.</summary>
internal sealed class OperationIdJson : JsonConverter<OperationId>
{
    public override OperationId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        OperationId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("An operation id is client.number.");

    public override void Write(Utf8JsonWriter writer, OperationId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
