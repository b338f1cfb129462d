using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Latencies;

namespace SessionLab.Core.Tests.Reports;

public sealed class TextReportTests
{
    [Fact]
    public void Two_runs_are_compared_as_they_always_were() =>
        Golden.Check("Reports/compared.golden.txt", SomeReport.Text(SomeReport.Local, SomeReport.Redis));

    [Fact]
    public void Copies_are_shown_as_they_always_were() =>
        Golden.Check("Reports/copied.golden.txt", SomeReport.Text(SomeReport.Copy));

    [Fact]
    public void Arrivals_are_shown_with_both_latencies() =>
        Golden.Check("Reports/arrived.golden.txt", SomeReport.Text(SomeReport.Open));

    [Fact]
    public void A_flaw_stands_on_the_first_line() =>
        Assert.StartsWith("FLAWS SWITCHED ON: adopt-ids.", SomeReport.Text(SomeReport.Local.With("adopt-ids"), SomeReport.Redis));

    [Theory]
    [InlineData(60, true)]
    [InlineData(1, false)]
    public void A_clock_that_is_not_the_machines_is_named_before_the_table(double factor, bool named)
    {
        var head = SomeReport.Text(SomeReport.Local.WithClock(factor)).Split("\n\n")[0];
        Assert.Equal(named, head.Contains("\nClock 60 x: ", StringComparison.Ordinal));
    }

    [Fact]
    public void No_line_is_wider_than_the_page() =>
        Assert.All(SomeReport.Text(SomeReport.Local, SomeReport.Redis).Split('\n'), line => Assert.InRange(line.Length, 0, 120));

    [Fact]
    public void A_table_too_wide_for_two_spaces_still_fits_the_page()
    {
        var crowded = SomeReport.Redis with
        {
            Summary = SomeReport.Redis.Summary with
            {
                Mode = "database",
                Sessions = 120_000,
                ForcedRelogins = 99_999,
                RequestsMeetingLoss = 999_999,
                ThroughputRps = 23_456,
            },
        };
        Assert.All(SomeReport.Text(crowded).Split('\n'), line => Assert.InRange(line.Length, 0, 120));
    }

    [Fact]
    public void A_table_of_all_phases_fits_the_page()
    {
        string[] names = ["client", "affinity", "choose", "forward", "load", "app", "db", "hash", "work", "lock", "save", "copy", "other"];
        var phases = new PhaseFigures(
            9, 12_345, 2_345, 0.999, names.ToDictionary(name => name, _ => new PhaseFigure(9_999.4, null, null, null)));
        var crowded = SomeReport.Redis with { Summary = SomeReport.Redis.Summary with { Mode = "database", Phases = phases } };
        var table = SomeReport.Text(crowded).Split("Where the milliseconds went")[1].Split('\n');
        Assert.Equal(names.Length, table[4].Split("9,999").Length - 1);
        Assert.All(table, line => Assert.InRange(line.Length, 0, 120));
    }

    [Fact]
    public void What_the_claims_forbid_comes_before_what_they_permit()
    {
        var text = SomeReport.Text(SomeReport.Redis);
        Assert.InRange(text.IndexOf("See 12.2, 12.7.\n", StringComparison.Ordinal), 0, text.IndexOf("promises no better", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("other", "0badf00d")]
    [InlineData("some", "another plan")]
    public void Runs_of_different_plans_are_not_compared_in_one_table(string scenario, string plan)
    {
        var stranger = SomeReport.Redis with { Header = SomeReport.Redis.Header with { Scenario = scenario, PlanHash = plan } };
        var apart = SomeReport.Text(SomeReport.Local) + "\n\n" + SomeReport.Text(stranger);
        Assert.Equal(apart, SomeReport.Text(SomeReport.Local, stranger));
    }

    [Fact]
    public void Runs_of_one_plan_share_a_table_whatever_lies_between_them()
    {
        var stranger = SomeReport.Redis with { Header = SomeReport.Redis.Header with { Scenario = "other" } };
        var together = SomeReport.Text(SomeReport.Local, SomeReport.Redis) + "\n\n" + SomeReport.Text(stranger);
        Assert.Equal(together, SomeReport.Text(SomeReport.Local, stranger, SomeReport.Redis));
    }

    [Fact]
    public void No_runs_write_nothing() => Assert.Equal("", SomeReport.Text());
}
