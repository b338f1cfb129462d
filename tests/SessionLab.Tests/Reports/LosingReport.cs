using SessionLab.Tests.EndToEnd;

namespace SessionLab.Tests.Reports;

/// <summary>The HTML report of one real run in which the baseline loses and a cure does not.</summary>
public sealed class LosingReport : IAsyncLifetime
{
    private const string Scenario = """
        name: losing
        question: Which logins are gone when every node keeps its own?
        modes: [local, sticky]
        clients: 12
        workload: { name: shopping, visits: 3, requests: 20 }
        """;

    private readonly Lab _lab = new();

    public string File => Path.Combine(_lab.Folder, "report.html");

    public async ValueTask InitializeAsync()
    {
        if (Browser.Missing is null)
            await _lab.RunScenarioAsync(Scenario, "--report", File);
    }

    /// <summary>A browser to look at it with; skips the test where there is none.</summary>
    public async Task<Browser> BrowseAsync()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        Assert.True(System.IO.File.Exists(File), "the run wrote no report");
        return await Browser.StartAsync();
    }

    public ValueTask DisposeAsync()
    {
        _lab.Dispose();
        return ValueTask.CompletedTask;
    }
}
