namespace SessionLab.Tests.EndToEnd;

public sealed class MistakeTests : IDisposable
{
    private readonly Lab _lab = new();

    [Theory]
    [InlineData("run")]
    [InlineData("rnu compare-all")]
    [InlineData("run no-such-scenario")]
    [InlineData("run compare-all --mode redsi")]
    [InlineData("report nowhere")]
    [InlineData("history nowhere")]
    [InlineData("copies nowhere")]
    [InlineData("prove nothing")]
    [InlineData("trial redis")]
    [InlineData("trial redis redsi")]
    [InlineData("trial redis redis,clients=3")]
    public async Task A_wrong_command_line_exits_2_and_says_so_on_standard_error(string line)
    {
        var said = await Lab.RunAsync(line.Split(' '));
        Assert.Equal((2, ""), (said.Exit, said.Output));
        Assert.StartsWith("sessionlab: ", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_of_more_than_ten_minutes_is_announced_and_wants_a_yes()
    {
        var said = await Lab.RunAsync("trial", "redis", "sticky", "--gate", "p50,p99.9", "--pairs", "12");
        Assert.Equal((2, ""), (said.Exit, said.Output));
        Assert.Contains("--yes", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_scenario_names_every_mistake_with_its_line_and_starts_nothing()
    {
        var said = await _lab.RunScenarioAsync("name: wrong\nmodes: [redsi]\nclients: many\n", "--format", "json");
        Assert.Equal((2, ""), (said.Exit, said.Output));
        Assert.Contains(":2: ", said.Error, StringComparison.Ordinal);
        Assert.Contains(":3: ", said.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'redis'", said.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(_lab.RunFolders);
    }

    [Fact]
    public async Task Renewing_a_page_says_whether_anything_changed()
    {
        var page = Path.Combine(_lab.Folder, "page.md");
        await File.WriteAllTextAsync(page, "<!-- generated: modes -->\n<!-- end -->\n", TestContext.Current.CancellationToken);
        Assert.Equal($"{page}: renewed", (await Lab.RunAsync("docs", "--write", page)).Error.Trim());
        Assert.Equal($"{page}: nothing changed", (await Lab.RunAsync("docs", "--write", page)).Error.Trim());
    }

    [Fact]
    public async Task Help_goes_to_standard_output_and_shows_examples()
    {
        var said = await Lab.RunAsync("run", "--help");
        Assert.Equal((0, ""), (said.Exit, said.Error));
        Assert.Contains("Examples:", said.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _lab.Dispose();
}
