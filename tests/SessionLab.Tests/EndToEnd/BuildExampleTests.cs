using System.Text.RegularExpressions;
using SessionLab.Tests.Conventions;

namespace SessionLab.Tests.EndToEnd;

/// <summary>What the README says of using the lab in a build, done as it is written there.</summary>
public sealed partial class BuildExampleTests : IDisposable
{
    private static readonly string[] Blocks = [.. Block().Matches(Section()).Select(block => block.Groups[1].Value)];
    private readonly Lab _lab = new();

    [Fact]
    public async Task The_example_holds_and_leaves_a_comment_test_cases_and_a_page()
    {
        var said = await RunAsync(Blocks[0]);
        Assert.True(said.Exit is 0 or 4, $"exit {said.Exit}: {said.Output}{said.Error}");
        Assert.Contains("held: `lost_sessions == 0`", Read("comment.md"), StringComparison.Ordinal);
        Assert.Contains("failures=\"0\"", Read("junit.xml"), StringComparison.Ordinal);
        Assert.Contains("</html>", Read("report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_with_a_mode_that_loses_sessions_fails_the_build_and_says_so_in_the_comment()
    {
        var said = await RunAsync(Blocks[0].Replace("[redis]", "[sticky]", StringComparison.Ordinal));
        Assert.Equal(1, said.Exit);
        Assert.Contains("BROKEN: `lost_sessions == 0`", Read("comment.md"), StringComparison.Ordinal);
    }

    public void Dispose() => _lab.Dispose();

    // The command as it is written, in a folder of its own.
    private Task<Said> RunAsync(string scenario)
    {
        File.WriteAllText(Path.Combine(_lab.Folder, "sessions.yaml"), scenario);
        var words = Blocks[1].Trim().Split('\n')[^1].Split(' ')[1..];
        return Lab.RunAsync([.. words.Select(word => Path.HasExtension(word) ? Path.Combine(_lab.Folder, word) : word), "--output", _lab.Folder]);
    }

    private string Read(string file) => File.ReadAllText(Path.Combine(_lab.Folder, file));

    private static string Section()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));
        return page[page.IndexOf("## In a build", StringComparison.Ordinal)..page.IndexOf("## Commands", StringComparison.Ordinal)];
    }

    [GeneratedRegex("```[a-z]+\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
