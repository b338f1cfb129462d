using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SessionLab.Core.Causes;
using SessionLab.Core.Checkers;
using SessionLab.Core.Findings;
using SessionLab.Core.Judging;
using SessionLab.Core.Predictions;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Core.Tests.Reports;

public sealed partial class WordsTests
{
    private static readonly Words English = Words.For(new CultureInfo("en"));

    [Fact]
    public void Every_key_that_the_code_uses_has_its_words()
    {
        var used = Sources().SelectMany(KeysIn).ToHashSet();
        Assert.Contains("reason.gap", used);
        Assert.Contains("column.claims", used);
        Assert.Contains("shown.created", used);
        Assert.Empty(used.Except(English.Keys).Order());
    }

    [Fact]
    public void Every_key_that_a_template_uses_has_its_words()
    {
        var used = Sources("*.liquid").SelectMany(source => Said().Matches(source)).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.Contains("page.skip", used);
        Assert.Empty(used.Except(English.Keys).Order());
    }

    [Fact]
    public void Every_class_of_answer_and_every_verdict_has_its_words() =>
        Assert.Empty(
            Named<AnswerClass>("accusation").Concat(CheckerCatalog.All.Select(checker => Named("reason", checker.Class))).Concat(Named<Verdict>("verdict")).Concat(Named<AnswerClass>("answers"))
                .Except(English.Keys.Append("answers.ok")));

    [Fact]
    public void Every_finding_has_its_words_and_no_words_are_left_over() => Assert.Equal(
        FindingCatalog.All.Select(rule => "finding." + rule.Key).Order(),
        English.Keys.Where(key => key.StartsWith("finding.", StringComparison.Ordinal)).Order());

    [Fact]
    public void Every_cause_has_its_name_and_its_proof_and_no_words_are_left_over()
    {
        var keys = CauseCatalog.All.Select(rule => rule.Key).Append(CauseCatalog.Unexplained).Order().ToList();
        foreach (var section in (string[])["cause.", "proof.", "meaning."])
            Assert.Equal(keys, English.Keys.Where(key => key.StartsWith(section, StringComparison.Ordinal)).Select(key => key[section.Length..]).Order());
    }

    [Theory]
    [InlineData(Theory.OffNodeShare)]
    [InlineData(Theory.LostShare)]
    [InlineData(Theory.LostSessions)]
    [InlineData(Theory.MovedShare)]
    public void Every_predicted_metric_has_its_words(string metric) => Assert.Contains("metric." + metric, English.Keys);

    [Theory]
    [InlineData("en-GB")]
    [InlineData("ja")]
    [InlineData("")]
    public void A_language_without_words_speaks_English(string culture) =>
        Assert.Equal("en", Words.For(new CultureInfo(culture)).Language);

    [Fact]
    public void An_unknown_reason_stays_readable() =>
        Assert.Equal("moon_phase full 3", English.Say(new Reason("moon_phase", "full", "3")));

    [Fact]
    public void An_unknown_phrase_stays_readable() => Assert.Equal("moon full", English.Say(new Phrase("moon", "full")));

    private static IEnumerable<string> Named<T>(string section) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => Named(section, value));

    private static string Named<T>(string section, T value) where T : struct, Enum =>
        $"{section}.{JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString())}";

    private static IEnumerable<string> KeysIn(string source) =>
        Reason().Matches(source).Select(match => "reason." + match.Groups[1].Value)
            .Concat(Phrase().Matches(source).Select(match => "shown." + match.Groups[1].Value))
            .Concat(Literal().Matches(source).Select(match => match.Groups[1].Value));

    private static IEnumerable<string> Sources(string pattern = "*.cs")
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "SessionLab.sln")))
            root = root.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return Directory.EnumerateFiles(Path.Combine(root.FullName, "src", "SessionLab.Core"), pattern, SearchOption.AllDirectories)
            .Select(File.ReadAllText);
    }

    [GeneratedRegex("""new Reason\(\s*"(\w+)""")]
    private static partial Regex Reason();

    [GeneratedRegex("""new Phrase\(\s*"(\w+)\b""")]
    private static partial Regex Phrase();

    [GeneratedRegex("\"((?:title|column|legend|row|claims|heading|verdict|result|store|accusation|markdown|junit|compare|page|unit|answer|frontier|compared|causes|percentiles|overtime|phases|nodes|settings|trial|doubt)\\.\\w*[a-z0-9])\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"'(\w+\.\w+)' \| say")]
    private static partial Regex Said();
}
