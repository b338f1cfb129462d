using System.Text.Json.Nodes;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Scenarios.Keys;

namespace SessionLab.Core.Tests.Scenarios;

public sealed class ScenarioSchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(ScenarioSchema.Write(Words.All))!;
    private static readonly ScenarioTable Table = new(Words.All);

    [Fact]
    public void Every_key_of_the_table_is_in_the_schema_with_its_description() => Assert.All(Table.Keys, key =>
        Assert.Equal(key.Summary, Properties(key.Section)[key.Leaf]!["description"]!.GetValue<string>()));

    [Fact]
    public void The_schema_has_no_key_that_the_table_has_not()
    {
        var sections = Table.Sections.Select(section => section.Path);
        Assert.Equal(Table.NamesIn(""), Properties("").Select(property => property.Key));
        Assert.All(sections, section => Assert.Equal(Table.NamesIn(section), Properties(section).Select(property => property.Key)));
    }

    [Fact]
    public void Limits_names_and_defaults_are_those_of_the_parser()
    {
        Assert.Equal("""{"type":"integer","minimum":1,"maximum":16,"description":"How many nodes serve.","default":3}""",
            Properties("cluster")["nodes"]!.ToJsonString());
        Assert.Equal("""["shopping","counter","two-tabs","glance"]""", Properties("workload")["name"]!["enum"]!.ToJsonString());
        Assert.Equal("0ms", Properties("pace")["think"]!["default"]!.GetValue<string>());
        Assert.Equal("""["name","modes"]""", Schema["required"]!.ToJsonString());
    }

    [Fact]
    public void Every_key_of_the_table_is_a_row_of_the_reference()
    {
        var lines = ScenarioReference.Write(Words.All).Split('\n');
        Assert.All(Table.Keys, key => Assert.Contains(lines, line => line.EndsWith($"| {key.Summary} |", StringComparison.Ordinal)));
        Assert.Contains("| `cluster: nodes` | a whole number from 1 to 16 | `3` | How many nodes serve. |", lines);
        Assert.Contains("- `redis`: about redis", lines);
    }

    [Fact]
    public void Every_default_reads_back_as_a_right_value() => Assert.All(
        Table.Keys.Where(key => key.Default.Length > 0),
        key => Assert.DoesNotContain(Words.ProblemsOf(WithDefault(key)), problem => problem.Contains(", not ", StringComparison.Ordinal)));

    private static string WithDefault(ScenarioKey key) =>
        "name: x\nmodes: all\n" + string.Concat(key.Path.Split('.').Select((name, depth) => $"{new string(' ', 2 * depth)}{name}:\n")).TrimEnd('\n') + " " + key.Default;

    private static JsonObject Properties(string section) =>
        section.Split('.', StringSplitOptions.RemoveEmptyEntries).Aggregate(Schema, (outer, name) => outer["properties"]![name]!)["properties"]!.AsObject();
}
