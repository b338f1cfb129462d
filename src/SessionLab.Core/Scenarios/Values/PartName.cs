using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SessionLab.Core.Scenarios.Yaml;

namespace SessionLab.Core.Scenarios.Values;

/// <summary>The name of a part of the cluster: <c>n2</c>, <c>store</c>, <c>balancer-n2</c>.</summary>
public sealed partial class PartName : ScenarioValue<string>
{
    private const string Pattern = "[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*";

    public override string Described => "the name of a part of the cluster, such as n2";

    public override string? Read(string path, YamlPiece piece, ScenarioProblems problems) =>
        piece is YamlText text && Whole().IsMatch(text.Text) ? text.Text : Refuse(path, piece, problems);

    public override string Write(string value) => value;

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = $"^{Pattern}$" };

    [GeneratedRegex($"^{Pattern}\\z")]
    private static partial Regex Whole();
}
