using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using SessionLab.Tests.EndToEnd;

namespace SessionLab.Tests.Reports;

/// <summary>The HTML report of a real run with losses, opened in a real browser. Its pictures stay beside the tests, in <c>TestResults/report</c>.</summary>
public sealed class PageTests : IAsyncLifetime
{
    private const string LosingRun = """
        name: losing
        question: Which logins are gone when every node keeps its own?
        modes: [local, sticky]
        clients: 12
        workload: { name: shopping, visits: 3, requests: 20 }
        """;

    private static readonly string Pictures = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "TestResults", "report")).FullName;

    private readonly Lab _lab = new();
    private Browser? _browser;

    public static TheoryData<string, int, int, ColorScheme> Screens => new()
    {
        { "light", 1280, 800, ColorScheme.Light }, { "dark", 1280, 800, ColorScheme.Dark }, { "phone", 390, 844, ColorScheme.Light },
    };

    private string File => Path.Combine(_lab.Folder, "report.html");

    public async ValueTask InitializeAsync()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        await _lab.RunScenarioAsync(LosingRun, "--report", File);
        _browser = await Browser.StartAsync();
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_report_of_a_losing_run_can_be_read_on_every_screen(string name, int width, int height, ColorScheme scheme)
    {
        var page = await _browser!.OpenAsync(File, width, height, scheme);
        await Keep(page, name);
        Assert.Empty(_browser.Complaints);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes[0].Html}"));
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task The_first_screen_says_who_lost_how_many_why_and_what_the_cure_costs(string name, int width, int height, ColorScheme scheme)
    {
        var page = await _browser!.OpenAsync(File, width, height, scheme);
        var answers = await page.Locator(".answers div").AllAsync();
        Assert.Equal(4, answers.Count);
        foreach (var answer in answers)
            Assert.True(await answer.BoundingBoxAsync() is { } box && box.Y + box.Height <= height, $"{name}: {await answer.InnerTextAsync()}");
        var said = await page.Locator(".answers b").AllInnerTextsAsync();
        Assert.Equal(("local", "wrong node, no copy there"), (said[0], said[2]));
        Assert.StartsWith("sticky: p", said[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_can_be_printed()
    {
        var page = await _browser!.OpenAsync(File, 1280, 800, ColorScheme.Dark);
        var paper = await page.PdfAsync(new() { Path = Path.Combine(Pictures, "paper.pdf"), Format = "A4" });
        Assert.Equal("%PDF"u8, paper.AsSpan(0, 4));
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _lab.Dispose();
    }

    private static async Task Keep(IPage page, string name)
    {
        var picture = await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, name + ".png"), FullPage = true });
        TestContext.Current.AddAttachment(name + ".png", picture, "image/png");
    }
}
