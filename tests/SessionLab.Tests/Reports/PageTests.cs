using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SessionLab.Tests.Reports;

/// <summary>The HTML report of a real run with losses, opened in a real browser. Its pictures stay beside the tests, in <c>TestResults/report</c>.</summary>
public sealed class PageTests(LosingReport report) : IClassFixture<LosingReport>
{
    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults", "report")).FullName;

    public static TheoryData<string, int, int, ColorScheme> Screens => new()
    {
        { "light", 1280, 800, ColorScheme.Light }, { "dark", 1280, 800, ColorScheme.Dark }, { "phone", 390, 844, ColorScheme.Light },
    };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_report_of_a_losing_run_can_be_read_on_every_screen(string name, int width, int height, ColorScheme scheme)
    {
        await using var browser = await report.BrowseAsync();
        var page = await browser.OpenAsync(report.File, width, height, scheme);
        await Keep(page, name);
        Assert.Empty(browser.Complaints);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_first_screen_says_who_lost_how_many_why_and_what_the_cure_costs(string name, int width, int height, ColorScheme scheme)
    {
        await using var browser = await report.BrowseAsync();
        var page = await browser.OpenAsync(report.File, width, height, scheme);
        var answers = await page.Locator(".answers div").AllAsync();
        Assert.Equal(4, answers.Count);
        foreach (var answer in answers)
            Assert.True(await answer.BoundingBoxAsync() is { } box && box.Y + box.Height <= height, $"{name}: {await answer.InnerTextAsync()}");
        var said = await page.Locator(".answers b").AllInnerTextsAsync();
        Assert.Equal(("local", "wrong node, no copy there"), (said[0], said[2]));
        Assert.StartsWith("sticky: p", said[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_paper_it_is_light_whatever_the_screen_was()
    {
        await using var browser = await report.BrowseAsync();
        var page = await browser.OpenAsync(report.File, 1280, 800, ColorScheme.Dark);
        Assert.NotEqual("rgb(255, 255, 255)", await BackgroundAsync(page));
        await page.PdfAsync(new() { Path = Path.Combine(Pictures, "paper.pdf"), Format = "A4" });
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal("rgb(255, 255, 255)", await BackgroundAsync(page));
    }

    private static Task<string> BackgroundAsync(IPage page) => page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");

    private static async Task Keep(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
        TestContext.Current.AddAttachment(name + ".png", picture, "image/png");
    }
}
