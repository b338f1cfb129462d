using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Reports.Trials;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Tests.Comparing.Trials;

namespace SessionLab.Core.Tests.Reports.Trials;

public sealed class TrialReportTests
{
    private static readonly TrialReport Slower = SomeTrial.Judged(SomeTrial.Runs(1.2));
    private static readonly TrialReport Invalid = SomeTrial.Judged(SomeTrial.With(run => run with { Busy = 0.97 }));

    public static TheoryData<string> Formats => [.. TrialReportCatalog.All.Keys];

    [Fact]
    public void A_regression_names_its_gate_and_the_phase() =>
        Assert.Matches(@"redis, p50: \+(19|20)\.\d %\. Most of the mean difference is in the phase load: \+0\.12 of \+0\.12 ms\.", Text(Slower));

    [Fact]
    public void An_invalid_trial_says_why_and_judges_no_gate()
    {
        var text = Text(Invalid);
        Assert.Contains($"{SomeTrial.Runs()[3].Name}: the machine was 97 % busy", text, StringComparison.Ordinal);
        Assert.DoesNotContain(" ok", text.Split("Margin:")[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_trial_that_was_stopped_says_after_how_many_pairs() =>
        Assert.Contains("Stopped after 4 of 10 pairs", Text(SomeTrial.Judged(SomeTrial.Runs(pairs: 4))), StringComparison.Ordinal);

    [Fact]
    public void Two_pairs_have_no_interval() =>
        Assert.DoesNotContain(" .. ", Text(SomeTrial.Judged(SomeTrial.Runs(pairs: 2))), StringComparison.Ordinal);

    [Fact]
    public void A_violation_names_the_run() => Assert.Contains(
        "lost or mixed up what it must not", Text(SomeTrial.Judged(SomeTrial.With(run => run with { Verdict = Judging.Verdict.Invalid }))), StringComparison.Ordinal);

    [Fact]
    public void Json_holds_every_run_and_names_in_snake_case()
    {
        using var json = JsonDocument.Parse(Written("json", Slower));
        Assert.Equal("regression", json.RootElement.GetProperty("result").GetString());
        Assert.Equal(20, json.RootElement.GetProperty("runs").GetArrayLength());
    }

    [Fact]
    public void Junit_has_a_failure_for_each_regression()
    {
        var suite = XElement.Parse(Written("junit", Slower));
        Assert.Equal(("3", "2", "0"), (suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value, suite.Attribute("errors")!.Value));
    }

    [Fact]
    public void Junit_has_an_error_and_no_failure_where_the_trial_is_invalid()
    {
        var suite = XElement.Parse(Written("junit", Invalid));
        Assert.Equal(("0", "1", "2"), (suite.Attribute("failures")!.Value, suite.Attribute("errors")!.Value, suite.Attribute("skipped")!.Value));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_report_can_tell_of_a_trial_without_runs(string format) =>
        Assert.Contains("inconclusive", Written(format, SomeTrial.Judged([])), StringComparison.Ordinal);

    private static string Text(TrialReport report) => Written("text", report).Replace("\n  ", " ", StringComparison.Ordinal);

    private static string Written(string format, TrialReport report)
    {
        using var writer = new StringWriter();
        TrialReportCatalog.All[format](Words.For(CultureInfo.GetCultureInfo("en"))).Write(writer, report);
        return writer.ToString();
    }
}
