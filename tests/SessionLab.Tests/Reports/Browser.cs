using Microsoft.Playwright;

namespace SessionLab.Tests.Reports;

/// <summary>Debian's Chromium, without a window. It looks at one file and notes whatever that asks for or complains of.</summary>
public sealed class Browser : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
    ];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Why there is no browser here; null where there is one.</summary>
    public static string? Missing => File.Exists(Program) ? null : $"{Program} is not there";

    /// <summary>Console messages that are errors or warnings, and requests for anything but the file itself.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Browser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Arguments, Headless = true }));
    }

    /// <summary>Opens a file on a screen of this size.</summary>
    public async Task<IPage> OpenAsync(string file, int width, int height, ColorScheme scheme)
    {
        var page = await _browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme });
        page.Console += (_, message) => Note(message.Type is "error" or "warning", message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Request += (_, request) => Note(request.Url != new Uri(file).AbsoluteUri, request.Url);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private void Note(bool wrong, string what)
    {
        if (wrong)
            Complaints.Add(what);
    }
}
