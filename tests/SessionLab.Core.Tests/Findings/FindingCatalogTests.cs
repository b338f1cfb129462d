using SessionLab.Core.Findings;

namespace SessionLab.Core.Tests.Findings;

public sealed class FindingCatalogTests
{
    public static TheoryData<string> Keys => [.. FindingCase.All.Select(one => one.Key)];

    [Fact]
    public void Every_rule_has_one_run_that_provokes_it_and_one_that_must_not() =>
        Assert.Equal(FindingCatalog.All.Select(rule => rule.Key).Order(), FindingCase.All.Select(one => one.Key).Order());

    [Theory]
    [MemberData(nameof(Keys))]
    public void It_is_found_where_it_is_provoked_and_decides_whether_the_run_is_trusted(string key)
    {
        var one = Case(key);
        Assert.Equal([one.Distrust], one.Provokes().Summarise().Findings.Where(finding => finding.Key == key).Select(finding => finding.Distrust).Distinct());
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void It_is_not_found_where_it_is_not_provoked(string key) =>
        Assert.DoesNotContain(Case(key).Spares().Summarise().Findings, finding => finding.Key == key);

    [Fact]
    public void What_makes_a_run_untrustworthy_comes_first()
    {
        var wrong = Case("errors").Provokes() with { End = null, Ledger = false, Header = Case("flaw_on").Provokes().Header };
        Assert.Equal(["run_cut_off", "ledger_missing", "errors", "flaw_on"], wrong.Summarise().Findings.Select(finding => finding.Key));
    }

    private static FindingCase Case(string key) => FindingCase.All.Single(one => one.Key == key);
}
