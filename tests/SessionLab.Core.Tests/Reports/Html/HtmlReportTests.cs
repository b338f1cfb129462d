using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SessionLab.Core.Reports;

namespace SessionLab.Core.Tests.Reports.Html;

public sealed class HtmlReportTests
{
    private const int Megabyte = 1_000_000;

    [Fact]
    public void A_page_is_as_it_always_was() =>
        Golden.Check("Reports/Html/page.golden.html", SomePage.Html(SomePage.Local, SomePage.Redis));

    [Theory]
    [InlineData("ko-KR")]
    [InlineData("tr-TR")]
    public void A_page_is_the_same_to_the_byte_wherever_it_is_made(string culture)
    {
        var here = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var expected = SomePage.Html(SomePage.Local, SomePage.Redis);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
            Assert.Equal(expected, SomePage.Html(SomePage.Local, SomePage.Redis));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = here;
        }
    }

    [Fact]
    public void Six_modes_fit_into_a_megabyte()
    {
        var runs = new[] { "sticky", "copy", "database", "redis", "jwt" }.Select(SomePage.Redis.As).Prepend(SomePage.Local);
        Assert.InRange(Encoding.UTF8.GetByteCount(SomePage.Html([.. runs])), 1, Megabyte - 1);
    }

    [Fact]
    public void A_page_is_well_formed() =>
        new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(SomePage.Html(SomePage.Local, SomePage.Redis));

    [Fact]
    public void Every_picture_has_a_name_for_those_who_cannot_see_it()
    {
        var pictures = Page(SomePage.Local, SomePage.Redis).QuerySelectorAll("svg");
        Assert.NotEmpty(pictures);
        Assert.All(pictures, picture => Assert.Equal("img", picture.GetAttribute("role")));
        Assert.All(pictures, picture => Assert.NotEmpty(picture.QuerySelector("title")!.TextContent));
    }

    [Fact]
    public void No_two_parts_of_a_page_have_one_name()
    {
        var names = Page(SomePage.Local, SomePage.Redis, SomePage.Redis.Asking("other", "?")).QuerySelectorAll("[id]").Select(part => part.Id).ToList();
        Assert.Equal(names.Distinct().Order(), names.Order());
    }

    [Fact]
    public void Every_colour_of_a_picture_is_one_of_the_style_sheet() =>
        Assert.DoesNotContain("rgb(1,2,", SomePage.Html(SomePage.Local, SomePage.Redis), StringComparison.Ordinal);

    [Fact]
    public void What_a_scenario_is_called_never_becomes_a_part_of_the_page()
    {
        var page = Page(SomePage.Local.Asking("<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>"));
        Assert.Empty(page.QuerySelectorAll("script, img"));
        Assert.Equal("\"><img src=x onerror=alert(2)>", page.QuerySelector(".question")!.TextContent);
    }

    [Fact]
    public void Letters_of_another_language_stay_letters() =>
        Assert.Contains("세션이 사라지는가?", SomePage.Html(SomePage.Local.Asking("세션", "세션이 사라지는가?")), StringComparison.Ordinal);

    [Fact]
    public void A_page_asks_for_nothing_but_itself()
    {
        var page = Page(SomePage.Local, SomePage.Redis);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe, object, [src]"));
        Assert.All(page.QuerySelectorAll("[href]"), link => Assert.StartsWith("#", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public void Who_lost_how_many_why_and_what_the_cure_costs_stand_first() => Assert.Equal(
        ["local", "2,080 of 3,120 sessions", "wrong node, no copy there", "redis: p95 3.31\u00a0ms"],
        Page(SomePage.Local, SomePage.Redis).QuerySelectorAll(".answers b").Select(answer => answer.TextContent));

    [Fact]
    public void A_comparison_in_which_nobody_lost_says_how_sure_that_is() =>
        Assert.Contains("0 of 600 sessions With 95 % confidence fewer than 5.00 of 1,000.", Answers(SomePage.Redis), StringComparison.Ordinal);

    [Fact]
    public void A_run_that_lost_alone_has_no_cure_to_compare_with() =>
        Assert.Contains("No mode of this report kept every session: run another beside it.", Answers(SomePage.Local), StringComparison.Ordinal);

    [Fact]
    public void Runs_of_another_plan_have_a_part_of_their_own() =>
        Assert.Equal(2, Page(SomePage.Local, SomePage.Redis.Asking("other", "?")).QuerySelectorAll("article").Length);

    [Fact]
    public void Runs_of_several_plans_are_first_drawn_on_one_map() => Assert.Equal(
        "All runs of this page", Page(SomePage.Local, SomePage.Redis.Asking("other", "?")).QuerySelector("main > section h2")!.TextContent);

    [Fact]
    public void Runs_without_anything_to_draw_still_make_a_page() =>
        Assert.NotEmpty(Page(SomeReport.Local, SomeReport.Copy, SomeReport.Open).QuerySelectorAll("table"));

    [Fact]
    public void No_runs_make_a_page_that_says_so() => Assert.Contains("There are no runs to report.", SomePage.Html(), StringComparison.Ordinal);

    [Fact]
    public void Every_report_that_a_files_ending_asks_for_exists() =>
        Assert.Empty(ReportCatalog.Endings.Values.Except(ReportCatalog.All.Keys));

    private static string Answers(params IReadOnlyList<RunReport> runs) =>
        string.Join(' ', Page(runs).QuerySelector(".answers")!.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static AngleSharp.Html.Dom.IHtmlDocument Page(params IReadOnlyList<RunReport> runs) => new HtmlParser().ParseDocument(SomePage.Html(runs));
}
