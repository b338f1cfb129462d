using SessionLab.Core.Judging;

namespace SessionLab.Tests.EndToEnd;

public sealed class CompareTests : IDisposable
{
    private static readonly double[] Usual = [1, 1.3, 1.1, 1.4, 1.2], Slow = [2, 2.3, 2.1, 2.4, 2.2];

    private readonly Lab _lab = new();

    private string Before => Path.Combine(_lab.Folder, "before");

    private string After => Path.Combine(_lab.Folder, "after");

    private string Saved => Path.Combine(_lab.Folder, "baselines");

    [Fact]
    public async Task Two_folders_are_compared_mode_by_mode_and_a_slower_one_is_a_warning()
    {
        KeptFolders.Make(Before, "redis", 0, Usual);
        KeptFolders.Make(After, "redis", 20, Slow);
        KeptFolders.Make(After, "local", 20, Slow);
        var said = await Lab.RunAsync("compare", Before, After);
        Assert.Equal((0, ""), (said.Exit, said.Error));
        Assert.Contains("B IS SLOWER", said.Output, StringComparison.Ordinal);
        Assert.Contains("Only side B has: local.", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_baseline_is_saved_listed_compared_with_and_removed()
    {
        KeptFolders.Make(Before, "redis", 0, Usual);
        Assert.Equal(0, (await Baseline("save", "main", Before)).Exit);
        Assert.Contains("redis x 5", (await Baseline("list")).Output, StringComparison.Ordinal);
        var compared = await Lab.RunAsync("compare", "main", Path.Combine(Before, "redis"), "--baselines", Saved, "--format", "json");
        Assert.Equal("none_seen", compared.Json.GetProperty("modes")[0].GetProperty("quantiles")[0].GetProperty("outcome").GetString());
        Assert.Equal(0, (await Baseline("remove", "main")).Exit);
        Assert.Equal("", (await Baseline("list")).Output);
    }

    [Fact]
    public async Task A_baseline_is_not_replaced_unasked()
    {
        KeptFolders.Make(Before, "redis", 0, Usual);
        await Baseline("save", "main", Before);
        Assert.Equal(2, (await Baseline("save", "main", Before)).Exit);
        Assert.Equal(0, (await Baseline("save", "main", "main", "--replace")).Exit);
        Assert.Contains("redis x 5", (await Baseline("list")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_run_each_is_shown_and_not_tested()
    {
        var runs = KeptFolders.Make(Before, "redis", 0, 1, 2);
        var said = await Lab.RunAsync("compare", "--a", runs[0], "--b", runs[1], "--format", "markdown");
        Assert.Equal((0, ""), (said.Exit, said.Error));
        Assert.Contains("one run each: no test is possible", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_one_side_broke_exits_1_even_without_a_gate()
    {
        var right = KeptFolders.Make(Before, "redis", 0, 1.0)[0];
        var wrong = KeptFolders.Make(After, "redis", 1, summary => summary with { Verdict = Verdict.Invalid, LostSessions = 3, Reasons = [new Reason("session_lost", "3")] });
        var said = await Lab.RunAsync("compare", right, wrong);
        Assert.Equal(1, said.Exit);
        Assert.Contains("redis: 1 of 1 runs of side B broke what the mode claims", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gate_fails_where_the_history_is_quiet_and_refuses_where_there_is_none()
    {
        KeptFolders.Make(Before, "redis", 0, [.. Usual, 1.3, 1.1, 1.2, 1.4, 1]);
        KeptFolders.Make(After, "redis", 20, Slow);
        Assert.Equal(1, (await Lab.RunAsync("compare", Before, After, "--gate", "--runs", Before)).Exit);
        var refused = await Lab.RunAsync("compare", Before, After, "--gate", "--runs", After);
        Assert.Equal(4, refused.Exit);
        Assert.Contains("No gate: ", refused.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compare {0} nowhere", "nowhere: this is no run folder")]
    [InlineData("compare {0}", "compare takes two sides")]
    [InlineData("compare {0} {1}", "no mode is on both sides: A has redis, B has local")]
    [InlineData("compare {0} baseline:main", "there is no baseline 'main'")]
    [InlineData("compare {0} {2}", "there is no run that has ended in this folder")]
    [InlineData("baseline remove main", "there is no baseline 'main'")]
    [InlineData("baseline sav main", "did you mean 'save'?")]
    [InlineData("baseline save a/b {0}", "'a/b' cannot name a baseline")]
    public async Task A_mistake_exits_2_and_is_told_in_a_sentence(string line, string sentence)
    {
        KeptFolders.Make(Before, "redis", 0, 1.0);
        KeptFolders.Make(After, "local", 0, 1.0);
        var empty = Directory.CreateDirectory(Path.Combine(_lab.Folder, "empty")).FullName;
        var said = await Lab.RunAsync(string.Format(null, line, Before, After, empty).Split(' '));
        Assert.Equal((2, ""), (said.Exit, said.Output));
        Assert.Contains(sentence, said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_that_somebody_broke_is_named()
    {
        var run = KeptFolders.Make(Before, "redis", 0, 1.0)[0];
        await File.WriteAllTextAsync(Path.Combine(run, "summary.json"), "{", TestContext.Current.CancellationToken);
        var said = await Lab.RunAsync("compare", run, run);
        Assert.Equal(2, said.Exit);
        Assert.StartsWith($"sessionlab: {run}: ", said.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _lab.Dispose();

    private Task<Said> Baseline(params IReadOnlyList<string> arguments) => Lab.RunAsync(["baseline", .. arguments, "--baselines", Saved]);
}
