using SessionLab.Core.Pacing;
using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;
using Words = SessionLab.Core.Tests.Scenarios.Words;

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

    public static TheoryData<string, string, int, long, string> CurvedStarts => new()
    {
        // pacer, its dials, visit, expected start in µs, why
        { "ramp", "rate: 0, to: 100, over: 10s", 0, 0, "the first visit arrives at once, at a rate of nothing too" },
        { "ramp", "rate: 0, to: 100, over: 10s", 5, 1_000_000, "5·t² visits are due: the sixth after a second" },
        { "ramp", "rate: 0, to: 100, over: 10s", 500, 10_000_000, "500 visits fill the ramp" },
        { "ramp", "rate: 0, to: 100, over: 10s", 600, 11_000_000, "after the ramp 100 arrive each second" },
        { "ramp", "rate: 100, to: 0.1, over: 10s", 0, 0, "falling: the first at once" },
        { "ramp", "rate: 100, to: 50, over: 10s", 750, 10_000_000, "falling: 100 and then 50 a second are 750 in ten seconds" },
        { "ramp", "rate: 100, to: 50, over: 10s", 187, 1_966_697, "falling: 100·t - 2.5·t² = 187" },
        { "ramp", "rate: 7, to: 7, over: 1s", 7_000_000, 1_000_000_000_000, "even: as the pace constant, without drift" },
        { "stages", "stages: [10 for 2s, 100 for 1s, 20 for 1s]", 19, 1_900_000, "the last of the first stage" },
        { "stages", "stages: [10 for 2s, 100 for 1s, 20 for 1s]", 20, 2_000_000, "the first of the second" },
        { "stages", "stages: [10 for 2s, 100 for 1s, 20 for 1s]", 21, 2_010_000, "the second of the second" },
        { "stages", "stages: [10 for 2s, 100 for 1s, 20 for 1s]", 120, 3_000_000, "the first of the last" },
        { "stages", "stages: [10 for 2s, 100 for 1s, 20 for 1s]", 340, 14_000_000, "the last rate stays" },
        { "stages", "stages: [0 for 3s, 10 for 1s]", 0, 3_000_000, "a stage of rate 0 is a pause" },
        { "stages", "stages: [0.5 for 1s, 2 for 1s]", 1, 1_250_000, "half a visit is due after the first stage, the other half a quarter of a second later" },
        { "spike", "rate: 10, burst: 1000, burst-at: 2s, burst-for: 500ms", 19, 1_900_000, "quiet before" },
        { "spike", "rate: 10, burst: 1000, burst-at: 2s, burst-for: 500ms", 20, 2_000_000, "the burst begins on time" },
        { "spike", "rate: 10, burst: 1000, burst-at: 2s, burst-for: 500ms", 519, 2_499_000, "500 visits in half a second" },
        { "spike", "rate: 10, burst: 1000, burst-at: 2s, burst-for: 500ms", 530, 3_500_000, "quiet again" },
        { "spike", "rate: 10, burst: 1000, burst-at: 0s, burst-for: 500ms", 1, 1_000, "a burst from the first moment on" },
    };

    [Theory]
    [MemberData(nameof(CurvedStarts))]
    public void A_visit_arrives_as_soon_as_the_changing_rate_makes_it_due(string pacer, string dials, int visit, long expectedUs, string why)
    {
        var start = PacerCatalog.Create(pacer).StartsUs(Read(pacer, dials), SeededDraws.For(1, "starts")).ElementAt(visit);
        Assert.True(expectedUs == start, $"{why}: {start}");
    }

    [Theory]
    [InlineData("constant", "rate: 100")]
    [InlineData("poisson", "rate: 100")]
    [InlineData("ramp", "rate: 1000, to: 3, over: 7s")]
    [InlineData("stages", "stages: [1000 for 3s, 0 for 1s, 7 for 2s]")]
    [InlineData("spike", "rate: 3, burst: 5000, burst-at: 1s, burst-for: 1s")]
    public void Arrivals_of_an_open_pace_never_go_back(string pacer, string dials)
    {
        var starts = PacerCatalog.Create(pacer).StartsUs(Read(pacer, dials), SeededDraws.For(1, "starts")).Take(10_000).ToList();
        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void Every_window_of_a_curve_holds_as_many_arrivals_as_the_area_under_its_rate()
    {
        var starts = PacerCatalog.Create("ramp").StartsUs(Read("ramp", "rate: 20, to: 200, over: 10s"), SeededDraws.For(1, "starts")).Take(2_000).ToList();
        for (var second = 0; second < 10; second++)
            Assert.InRange(starts.Count(us => us / 1_000_000 == second), 20 + 18 * second + 9 - 1, 20 + 18 * second + 9 + 1);
    }

    [Fact]
    public void Only_paces_that_ask_the_same_all_the_time_are_steady() =>
        Assert.Equal(["closed", "constant", "poisson"], PacerCatalog.All.Values.Select(make => make()).Where(pacer => pacer.Steady).Select(pacer => pacer.Name));

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

    private static Pace Read(string pacer, string dials) =>
        new ScenarioParser(Words.All).Parse("x.yaml", $"name: x\nmodes: [local]\npace: {{ name: {pacer}, {dials} }}").Scenario!.Pace;

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
