using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>A duration within limits, or <c>auto</c>, which is null: the lab chooses.</summary>
public sealed class DurationOrAuto(TimeSpan least, TimeSpan most) : ScenarioValue<TimeSpan?>
{
    private const string Auto = "auto";

    public override string Described => $"{Auto}, or a duration from {DurationText.Write(least)} to {DurationText.Write(most)} such as 90s or 10m";

    public override TimeSpan? Read(string path, YamlPiece piece, ScenarioProblems problems) => piece switch
    {
        YamlText { Text: Auto } => null,
        YamlText text when DurationText.Parse(text.Text) is { } time && time >= least && time <= most => time,
        _ => Refuse(path, piece, problems),
    };

    public override string Write(TimeSpan? value) => value is { } time ? DurationText.Write(time) : Auto;

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = $"^({Auto}|{DurationText.PlainPattern})$" };
}
