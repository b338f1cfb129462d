using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios.Faults;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>The value of a fault's own setting: checked by its kind, kept as it would be written.</summary>
internal sealed class SettingText(FaultSetting setting) : ScenarioValue<string>
{
    private static readonly Duration Time = new(TimeSpan.Zero, TimeSpan.FromMinutes(10));
    private static readonly Number Share = new(0, 1);
    private static readonly WholeNumber<int> Count = new(0, 1_000_000);
    private static readonly PartName Part = new();

    private readonly OneOf _choice = new(setting.Name, setting.Choices);

    public override string Described => setting.Kind switch
    {
        SettingKind.Time => Time.Described,
        SettingKind.Share => Share.Described,
        SettingKind.Choice => _choice.Described,
        SettingKind.Count => Count.Described,
        _ => Part.Described,
    };

    public override string? Read(string path, YamlPiece piece, ScenarioProblems problems) => setting.Kind switch
    {
        SettingKind.Time => Time.Write(Time.Read(path, piece, problems)),
        SettingKind.Share => Share.Write(Share.Read(path, piece, problems)),
        SettingKind.Choice => _choice.Read(path, piece, problems),
        SettingKind.Count => Count.Write(Count.Read(path, piece, problems)),
        _ => Part.Read(path, piece, problems),
    };

    public override string Write(string value) => value;

    public override JsonObject Schema()
    {
        var schema = setting.Kind switch
        {
            SettingKind.Time => Time.Schema(),
            SettingKind.Share => Share.Schema(),
            SettingKind.Choice => _choice.Schema(),
            SettingKind.Count => Count.Schema(),
            _ => Part.Schema(),
        };
        schema["description"] = setting.Summary;
        return schema;
    }
}
