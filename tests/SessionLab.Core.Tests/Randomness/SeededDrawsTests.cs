using SessionLab.Core.Randomness;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Tests.Randomness;

public sealed class SeededDrawsTests
{
    [Fact]
    public void The_bits_are_those_of_the_published_SplitMix64()
    {
        var random = new SeededDraws(1234567);
        ulong[] published = [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        Assert.Equal(published, Enumerable.Range(0, 5).Select(_ => random.NextBits()));
    }

    [Fact]
    public void Neighbouring_seeds_purposes_and_indexes_have_streams_of_their_own()
    {
        SeededDraws[] streams =
        [
            SeededDraws.For(1, "client"), SeededDraws.For(2, "client"), SeededDraws.For(1, "client", 1), SeededDraws.For(1, "starts"),
        ];
        Assert.Equal(streams.Length, streams.Select(stream => stream.NextBits()).Distinct().Count());
    }

    [Fact]
    public void Ten_thousand_clients_never_share_a_stream()
    {
        var first = Enumerable.Range(0, 10_000).Select(client => SeededDraws.For(1, "client", client).NextBits());
        Assert.Equal(10_000, first.Distinct().Count());
    }

    [Fact]
    public void Whole_numbers_below_a_limit_are_spread_evenly()
    {
        var random = SeededDraws.For(1, "test");
        var counts = new int[3];
        for (var i = 0; i < 30_000; i++)
            counts[random.NextBelow(3)]++;
        Assert.All(counts, count => Assert.InRange(count, 9_700, 10_300)); // 10,000 ± 3.7 standard deviations
    }

    [Fact]
    public void A_uniform_duration_stays_within_its_bounds()
    {
        var random = SeededDraws.For(1, "test");
        var bounds = DurationText.ParseDrawn("uniform 100ms..500ms")!;
        Assert.All(Enumerable.Range(0, 1000).Select(_ => random.NextUs(bounds)), us => Assert.InRange(us, 100_000, 499_999));
    }

    [Fact]
    public void An_exponential_duration_has_its_mean()
    {
        var random = SeededDraws.For(1, "test");
        var drawn = DurationText.ParseDrawn("exponential 300ms")!;
        var mean = Enumerable.Range(0, 100_000).Average(_ => random.NextUs(drawn));
        Assert.InRange(mean, 296_500, 303_500); // 300,000 ± 3.7 standard errors
    }
}
