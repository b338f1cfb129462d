using System.Text.Json.Nodes;
using SessionLab.Core.Comparing.Stored;
using SessionLab.Core.Reports.Comparisons;
using SessionLab.Core.Reports.Wording;
using static SessionLab.Core.Tests.Comparing.Stored.SomeStored;

namespace SessionLab.Core.Tests.Reports;

public sealed class ComparedReportsTests
{
    private static readonly StoredComparison Example = Compared(
        [.. Runs(0, 1, 1.1, 1.2, 1.3, 1.4), Run(2, 9, "local")],
        [.. Runs(50, 2, 2.1, 2.2, 2.3, 2.4).Select(run => run.With(header => header with { Versions = new Dictionary<string, string> { ["YARP"] = "2.4.0" } })), Run(7, 70, trusted: false).Broken()])
        with
    { Gate = new StoredGate([new("gate_no_history", "redis", "3", "10")], ["redis"]) };

    [Theory]
    [InlineData("text", "txt")]
    [InlineData("markdown", "md")]
    public void Kept_runs_are_compared_as_they_always_were(string format, string ending) =>
        Golden.Check($"Reports/kept-runs.golden.{ending}", Written(format, Example));

    [Fact]
    public void No_line_is_wider_than_the_page() =>
        Assert.All(Written("text", Example).Split('\n'), line => Assert.InRange(line.Length, 0, 120));

    [Fact]
    public void What_differs_comes_first()
    {
        var text = Written("text", Example);
        Assert.InRange(text.IndexOf("version of YARP", StringComparison.Ordinal), 0, text.IndexOf("Both sides\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Programs_find_outcome_p_and_level()
    {
        var json = JsonNode.Parse(Written("json", Example))!;
        var p50 = json["modes"]![0]!["quantiles"]![0]!;
        Assert.Equal(("slower", 252, 0.025), ((string?)p50["outcome"], (int)p50["test"]!["splits"]!, (double)json["level"]!));
    }

    [Theory]
    [InlineData("one run each: no test is possible")]
    [InlineData("NOT THE SAME PLAN: both sides did different things")]
    public void What_cannot_be_said_is_said(string sentence)
    {
        var other = Run(2, 50).With(header => header with { PlanHash = "other" });
        Assert.Contains(sentence, Written("text", Compared([Run(1)], [other])), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_difference_and_every_refusal_has_its_words()
    {
        var words = Words.For(new("en"));
        Assert.All(Fingerprint.Of(Run(1).Header).Keys, fact => Assert.Contains("differs." + fact.What, words.Keys));
        Assert.All(["gate_plan", "gate_machine", "gate_no_test", "gate_no_history", "gate_loud_history"], reason => Assert.Contains("reason." + reason, words.Keys));
    }

    private static string Written(string format, StoredComparison compared)
    {
        var writer = new StringWriter();
        ComparedReports.All[format](writer, Words.For(new("en-GB")), compared);
        return writer.ToString();
    }
}
