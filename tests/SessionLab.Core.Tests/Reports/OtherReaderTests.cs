using System.Globalization;
using System.Xml.Linq;
using SessionLab.Core.Judging;
using SessionLab.Core.Reports;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Tests.Reports;

public sealed class OtherReaderTests
{
    private static readonly IReadOnlyList<ThresholdResult> Thresholds =
    [
        new("lost_sessions == 0", ThresholdOutcome.Held, "0"), new("p99 < 5ms", ThresholdOutcome.Broken, "12.0 ms"), new("p99.9 < 50ms", ThresholdOutcome.NoFigure, ""),
    ];

    private static readonly RunReport Redis = SomeReport.Redis with { Thresholds = Thresholds, Summary = SomeReport.Redis.Summary with { Trustworthy = true } };

    public static TheoryData<string, string> Formats => new() { { "markdown", "md" }, { "csv", "csv" }, { "junit", "xml" } };

    [Theory]
    [MemberData(nameof(Formats))]
    public void Two_runs_are_told_as_they_always_were(string format, string ending) =>
        Golden.Check($"Reports/two-runs.golden.{ending}", Written(format, SomeReport.Local, Redis).ReplaceLineEndings("\n"));

    [Fact]
    public void A_row_of_csv_has_a_cell_for_each_column_in_any_country()
    {
        CultureInfo.CurrentCulture = new CultureInfo("de-DE");
        var rows = Written("csv", SomeReport.Local, Redis).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, rows.Length);
        Assert.Single(rows.Select(row => row.Split(',').Length).Distinct());
    }

    [Fact]
    public void A_cell_with_a_comma_is_quoted() =>
        Assert.Contains(",\"runs/a, b\"", Written("csv", SomeReport.Local with { Folder = "runs/a, b" }), StringComparison.Ordinal);

    [Fact]
    public void A_broken_verdict_fails_and_one_that_is_impossible_is_an_error()
    {
        Assert.Equal("failure", Outcome("the mode keeps what it claims", Redis));
        Assert.Equal("error", Outcome("the mode keeps what it claims", With(Verdict.Unknown)));
        Assert.Null(Outcome("the mode keeps what it claims", With(Verdict.Valid)));
    }

    [Theory]
    [InlineData("lost_sessions == 0", null)]
    [InlineData("p99 < 5ms", "failure")]
    [InlineData("p99.9 < 50ms", "error")]
    public void A_threshold_fails_when_broken_and_is_an_error_without_a_figure(string threshold, string? outcome) =>
        Assert.Equal(outcome, Outcome($"threshold: {threshold}", Redis));

    [Fact]
    public void A_run_that_cannot_be_trusted_is_an_error() =>
        Assert.Equal("error", Outcome("the measurement can be trusted", SomeReport.Local));

    [Fact]
    public void A_missed_prediction_fails_nothing_and_a_loss_that_stayed_away_is_an_error()
    {
        const string Loss = "prediction: next requests that meet a loss (1 - 1/N)";
        Assert.Equal("system-out", Outcome(Loss, SomeReport.Local));
        var none = SomeReport.Local.Summary.Predictions[1] with { Measured = 0, Hit = null };
        Assert.Equal("error", Outcome(Loss, SomeReport.Local with { Summary = SomeReport.Local.Summary with { Predictions = [none] } }));
    }

    [Fact]
    public void A_prediction_that_was_not_tried_is_skipped()
    {
        var untried = SomeReport.Local.Summary.Predictions[0] with { Measured = null, Hit = null };
        var run = SomeReport.Local with { Summary = SomeReport.Local.Summary with { Predictions = [untried] } };
        Assert.Equal("skipped", Outcome("prediction: next requests on another node (1 - 1/N)", run));
    }

    [Fact]
    public void The_counts_of_a_suite_are_those_of_its_cases()
    {
        var suites = XDocument.Parse(Written("junit", SomeReport.Local, Redis)).Root!;
        Assert.Equal(["9", "2", "2", "0"], ((string[])["tests", "failures", "errors", "skipped"]).Select(count => suites.Attribute(count)!.Value));
        Assert.All(suites.Elements(), suite => Assert.Equal($"{suite.Elements("testcase").Count()}", suite.Attribute("tests")!.Value));
    }

    [Fact]
    public void A_comment_fits_a_screen_however_much_there_is_to_tell()
    {
        var many = Redis with
        {
            Thresholds = [.. Enumerable.Repeat(Thresholds, 9).SelectMany(each => each)],
            Summary = Redis.Summary with { Findings = [.. Enumerable.Repeat(SomeReport.Local.Summary.Findings[0], 30)] },
        };
        Assert.InRange(Written("markdown", [.. Enumerable.Repeat(many, 20)]).Split('\n').Length, 30, 65);
    }

    [Fact]
    public void The_first_word_of_a_comment_is_what_the_exit_code_says()
    {
        var right = With(Verdict.Valid) with { Thresholds = [] };
        Assert.Contains("**PASSED**", Written("markdown", right), StringComparison.Ordinal);
        Assert.Contains("**FAILED**", Written("markdown", right with { Thresholds = [Thresholds[1]] }), StringComparison.Ordinal);
        Assert.Contains("**INCONCLUSIVE**", Written("markdown", right with { Thresholds = [Thresholds[2]] }), StringComparison.Ordinal);
        Assert.Contains("**INCONCLUSIVE**", Written("markdown", right, SomeReport.Local), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_does_not_become_markup()
    {
        var named = SomeReport.Local with { Header = SomeReport.Local.Header with { Scenario = "a|b<c>" } };
        Assert.StartsWith("### SessionLab: a\\|b&lt;c&gt;\n", Written("markdown", named), StringComparison.Ordinal);
    }

    private static RunReport With(Verdict verdict) => Redis with { Judgement = Redis.Judgement with { Verdict = verdict } };

    private static string? Outcome(string test, RunReport run) => XDocument.Parse(Written("junit", run)).Descendants("testcase")
        .Single(each => each.Attribute("name")!.Value == test).Elements().SingleOrDefault()?.Name.LocalName;

    private static string Written(string format, params IReadOnlyList<RunReport> runs)
    {
        var writer = new StringWriter();
        ReportCatalog.All[format](Words.For(new("en-GB"))).Write(writer, runs);
        return writer.ToString();
    }
}
