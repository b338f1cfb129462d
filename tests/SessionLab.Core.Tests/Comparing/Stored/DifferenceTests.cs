using SessionLab.Core.Comparing.Stored;
using SessionLab.Core.Records;
using static SessionLab.Core.Tests.Comparing.Stored.SomeStored;

namespace SessionLab.Core.Tests.Comparing.Stored;

public sealed class DifferenceTests
{
    [Fact]
    public void Repetitions_differ_in_nothing() => Assert.Empty(Difference.Between([Run(1)], [Run(2, 50)]));

    public static TheoryData<string, string, string, string, Func<RunHeader, RunHeader>> Changes => new()
    {
        { "plan", "", "0badf00d", "other", header => header with { PlanHash = "other" } },
        { "seed", "", "7", "8", header => header with { Seed = 8 } },
        { "cores", "", "2", "4", header => header with { Machine = header.Machine with { Cores = 4 } } },
        { "memory", "", "8.0 GB", "16.0 GB", header => header with { Machine = header.Machine with { MemoryBytes = 16_000_000_000 } } },
        { "version", "YARP", "2.3.0", "2.4.0", header => header with { Versions = new Dictionary<string, string> { ["YARP"] = "2.4.0" } } },
        { "store", "redis", "Garnet 2.2.8, embedded", "Garnet 3.0.0, embedded", header => header with { Mode = header.Mode with { Store = header.Mode.Store! with { Version = "3.0.0" } } } },
        { "flaws", "", "", "adopt-ids", header => header with { Flaws = ["adopt-ids"] } },
        { "key", "clients", "12", "20", header => header with { ScenarioText = Scenario.Replace("12", "20", StringComparison.Ordinal) } },
        { "key", "faults 1: at", "1s", "2s", header => header with { ScenarioText = Scenario.Replace("1s", "2s", StringComparison.Ordinal) } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_differs_is_named_with_both_values(string what, string detail, string a, string b, Func<RunHeader, RunHeader> change)
    {
        var difference = Assert.Single(Difference.Between([Run(1)], [Run(1, 50).With(change)]));
        Assert.Equal((what, detail, a, b), (difference.What, difference.Detail, Assert.Single(difference.A), Assert.Single(difference.B)));
    }

    [Fact]
    public void A_key_that_only_one_side_has_is_named()
    {
        var more = Run(1, 50).With(header => header with { ScenarioText = Scenario + "cluster: { nodes: 5 }\n" });
        var difference = Assert.Single(Difference.Between([Run(1)], [more]));
        Assert.Equal("cluster: nodes", difference.Detail);
        Assert.Empty(difference.A);
    }

    [Fact]
    public void Runs_of_one_side_that_differ_are_told_too()
    {
        var other = Run(1, 50).With(header => header with { Seed = 8 });
        Assert.Equal(["7", "8"], Assert.Single(Difference.Between([Run(1), other], [Run(1), other])).A);
    }

    [Fact]
    public void Name_question_and_modes_of_a_scenario_are_no_difference() =>
        Assert.Empty(Difference.Between([Run(1)], [Run(1, 50).With(header => header with { ScenarioText = Scenario.Replace("[redis]", "all", StringComparison.Ordinal) + "question: Why?\n" })]));
}
