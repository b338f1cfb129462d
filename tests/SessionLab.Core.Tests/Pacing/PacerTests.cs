using SessionLab.Core.Pacing;
using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Tests.Pacing;

public sealed class PacerTests
{
    public static TheoryData<string, double, int, long, string> Starts => new()
    {
        // pacer, rate per second or ramp in seconds, jar, expected start in µs, why
        { "constant", 1, 0, 0, "the first visit arrives at once" },
        { "constant", 1, 1, 1_000_000, "one a second: the second after one second" },
        { "constant", 5, 2, 400_000, "three clients a fifth of a second apart" },
        { "constant", 3, 3, 1_000_000, "gaps of a third are not rounded one by one" },
        { "constant", 3, 3_000_000, 1_000_000_000_000, "not even after eleven days" },
        { "constant", 0.5, 1, 2_000_000, "a rate below one a second" },
        { "constant", 10_000, 9_999, 999_900, "the highest rate" },
        { "closed", 0, 0, 0, "no ramp: all at once" },
        { "closed", 0, 299, 0, "no ramp: all at once, the last one too" },
    };

    [Theory]
    [MemberData(nameof(Starts))]
    public void A_visit_starts_when_its_pace_says(string pacer, double dial, int jar, long expectedUs, string why)
    {
        var pace = new Pace { Rate = dial, Ramp = TimeSpan.FromSeconds(dial) };
        var start = PacerCatalog.Create(pacer).StartsUs(pace, SeededDraws.For(1, "starts")).ElementAt(jar);
        Assert.True(expectedUs == start, $"{why}: {start}");
    }

    [Theory]
    [InlineData("constant")]
    [InlineData("poisson")]
    public void Arrivals_of_an_open_pace_never_go_back(string pacer)
    {
        var starts = Starts10000(pacer, seed: 1).ToList();
        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void First_visits_of_a_closed_pace_fill_their_ramp()
    {
        var starts = PacerCatalog.Create("closed").StartsUs(new Pace { Ramp = TimeSpan.FromSeconds(10) }, SeededDraws.For(1, "starts"));
        var inTenths = starts.Take(10_000).GroupBy(us => us / 1_000_000).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(10, inTenths.Count);
        Assert.All(inTenths.Values, count => Assert.InRange(count, 890, 1_110)); // 1,000 ± 3.7 standard deviations
    }

    [Fact]
    public void Poisson_gaps_are_exponential()
    {
        // Kolmogorov and Smirnov: 20 seeds, each at 1 in 10,000, so that honest gaps of all fail once in 500 choices of seeds.
        for (var seed = 1UL; seed <= 20; seed++)
            Assert.InRange(LargestDistance(Gaps(seed), meanUs: 10_000), 0, 2.23 / Math.Sqrt(10_000));
    }

    [Fact]
    public void The_test_for_exponential_gaps_refuses_uniform_ones()
    {
        var random = SeededDraws.For(1, "test");
        var gaps = Enumerable.Range(0, 10_000).Select(_ => 20_000 * random.NextFraction());
        Assert.True(LargestDistance(gaps, meanUs: 10_000) > 2.23 / Math.Sqrt(10_000));
    }

    [Fact]
    public void The_catalog_names_every_pacer_as_it_names_itself() =>
        Assert.All(PacerCatalog.All, entry => Assert.Equal(entry.Key, entry.Value().Name));

    private static IEnumerable<long> Starts10000(string pacer, ulong seed) =>
        PacerCatalog.Create(pacer).StartsUs(new Pace { Rate = 100 }, SeededDraws.For(seed, "starts")).Take(10_000);

    private static IEnumerable<double> Gaps(ulong seed) =>
        Starts10000("poisson", seed).Prepend(0).Zip(Starts10000("poisson", seed), (before, at) => (double)(at - before));

    private static double LargestDistance(IEnumerable<double> gaps, double meanUs)
    {
        var sorted = gaps.Order().ToList();
        return sorted.Select((gap, i) => (Theory: 1 - Math.Exp(-gap / meanUs), Below: (double)i / sorted.Count))
            .Max(point => Math.Max(Math.Abs(point.Theory - point.Below), Math.Abs(point.Theory - point.Below - 1.0 / sorted.Count)));
    }
}
