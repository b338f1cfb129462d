using SessionLab.Commands;

namespace SessionLab.Tests.Commands;

public sealed class MistakesTests
{
    [Theory]
    [InlineData("rnu compare-all", "there is no command 'rnu'", "run")]
    [InlineData("run compare-all --sede 3", "run has no option '--sede'", "--seed")]
    [InlineData("prove --smal", "prove has no option '--smal'", "--small")]
    [InlineData("report a --formt json", "report has no option '--formt'", "--format")]
    [InlineData("--versoin", "there is no option '--versoin'", "--version")]
    [InlineData("run compare-all --mode redsi", "--mode: there is no 'redsi'", "redis")]
    [InlineData("run compare-all --format jsno", "--format: there is no 'jsno'", "json")]
    [InlineData("trial redis redis --gate p50,p98", "--gate: there is no 'p98'", "p90")]
    [InlineData("run compare-all --redis-server garnett", "--redis-server: there is no 'garnett'", "garnet")]
    public void What_was_probably_meant_is_named(string line, string what, string meant)
    {
        var mistake = Assert.Single(Of(line));
        Assert.Contains(what, mistake, StringComparison.Ordinal);
        Assert.EndsWith($"; did you mean '{meant}'?", mistake, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run compare-all --seed abc", "--seed: 'abc' is not a whole number")]
    [InlineData("run compare-all --seed -1", "--seed: '-1' is not a whole number")]
    [InlineData("prove off-node --seed 1e3", "--seed: '1e3' is not a whole number")]
    [InlineData("run compare-all --redis :::", "--redis :::: this is not host:port")]
    [InlineData("run compare-all --redis a:99999", "--redis a:99999: this is not host:port")]
    [InlineData("run compare-all --postgres abc", "--postgres abc: this is not a connection string")]
    [InlineData("history a b", "history takes no further argument 'b'")]
    [InlineData("run", "SCENARIO")]
    [InlineData("trial redis redis --pairs 9", "--pairs: '9' is not a whole number from 10 to 200")]
    [InlineData("trial redis redis --margin much", "--margin: 'much' is not a number of per cent from 0 to 100")]
    [InlineData("trial redis redis --alpha 0.05", "--alpha: '0.05' is not a number of per cent from 0.1 to 50")]
    [InlineData("trial redis --self-check 3 --pairs 0", "--pairs: '0' is not a whole number from 1 to 200")]
    [InlineData("trial redis redis --self-check 0", "--self-check: '0' is not a whole number from 1 to 1000")]
    [InlineData("trial a b c d", "'d'")]
    public void A_wrong_value_is_told_in_words(string line, string what) =>
        Assert.Contains(what, Assert.Single(Of(line)), StringComparison.Ordinal);

    [Fact]
    public void Every_mistake_is_named_at_once() => Assert.Equal(3, Of("run compare-all --sede 3 --mode redsi --seed x").Count);

    [Theory]
    [InlineData("run compare-all --seed 18446744073709551615 --mode local redis")]
    [InlineData("run compare-all --redis [::1]:6379")]
    [InlineData("run compare-all --redis one.example,two.example:7000,password=x")]
    [InlineData("report a b c")]
    [InlineData("trial redis --self-check 3 --pairs 5")]
    [InlineData("trial redis --pairs 5 --self-check 3")]
    public void A_right_line_has_none(string line) => Assert.Empty(Of(line));

    private static IReadOnlyList<string> Of(string line) => Mistakes.Of(CommandLine.Root().Parse(line.Split(' ')));
}
