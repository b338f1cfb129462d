using SessionLab.Core.Comparing.Trials;

namespace SessionLab.Core.Tests.Comparing.Trials;

public sealed class CoinTests
{
    [Fact]
    public void The_same_seed_tosses_the_same() => Assert.Equal(Tosses(5), Tosses(5));

    [Fact]
    public void Another_seed_tosses_otherwise() => Assert.NotEqual(Tosses(5), Tosses(6));

    [Fact]
    public void Both_sides_come_up_alike() => Assert.InRange(Tosses(1, 10_000).Count(arm => arm == Arm.A), 4_800, 5_200);

    [Fact]
    public void Each_mode_has_a_coin_of_its_own() =>
        Assert.NotEqual(Tosses(5), [.. Enumerable.Range(0, 40).Select(pair => Coin.First(5, pair, 1))]);

    private static List<Arm> Tosses(ulong seed, int count = 40) => [.. Enumerable.Range(0, count).Select(pair => Coin.First(seed, pair, 0))];
}
