using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Tests.Scenarios;

public sealed class ScenarioChangeTests
{
    private const string Text = "name: some\ncluster:\n  nodes: 3\n  health:\n    probe-threshold: 2\nmodes: [sticky, redis]\n";

    [Fact]
    public void No_change_leaves_the_text_as_it_is() => Assert.Same(Text, ScenarioChange.Apply(Text, []));

    [Theory]
    [InlineData("cluster.nodes", "5", "nodes: 5")]
    [InlineData("cluster.work", "exponential 5ms", "work: exponential 5ms")]
    [InlineData("cluster.health.probe-threshold", "4", "probe-threshold: 4")]
    [InlineData("pace.think", "20ms", "think: 20ms")]
    public void A_key_gets_its_value_where_it_belongs(string path, string value, string line) =>
        Assert.Contains(line, ScenarioChange.Apply(Text, [new ScenarioChange(path, value)]), StringComparison.Ordinal);

    [Fact]
    public void A_list_in_brackets_is_a_list()
    {
        var result = new ScenarioParser(Words.All).Parse("some.yaml", ScenarioChange.Apply("name: some\nmodes: all\n", [new ScenarioChange("modes", "[sticky, redis]")]));
        Assert.Equal(["sticky", "redis"], result.Scenario!.Modes);
    }

    [Fact]
    public void The_last_change_of_a_key_holds() => Assert.Contains(
        "nodes: 2", ScenarioChange.Apply(Text, [new ScenarioChange("cluster.nodes", "4"), new ScenarioChange("cluster.nodes", "2")]), StringComparison.Ordinal);

    [Fact]
    public void A_value_that_is_no_yaml_is_the_parsers_to_refuse() =>
        Assert.NotEmpty(new ScenarioParser(Words.All).Parse("some.yaml", ScenarioChange.Apply(Text, [new ScenarioChange("cluster.nodes", "[3")])).Problems);
}
