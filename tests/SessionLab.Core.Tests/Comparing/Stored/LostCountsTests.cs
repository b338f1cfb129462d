using SessionLab.Core.Comparing.Stored;

namespace SessionLab.Core.Tests.Comparing.Stored;

public sealed class LostCountsTests
{
    // Fisher's tea: 3 of 4 and 1 of 4 give 34/70; 4 and 0 give 2/70. 0 of 10 and 5 of 10: 2 x C(10, 5) / C(20, 5).
    [Theory]
    [InlineData(3, 4, 1, 4, 34.0 / 70)]
    [InlineData(4, 4, 0, 4, 2.0 / 70)]
    [InlineData(0, 10, 5, 10, 2 * 252 / 15_504.0)]
    [InlineData(0, 1_000, 0, 3_000, 1)]
    [InlineData(5, 5, 7, 7, 1)]
    public void P_is_what_a_hand_counts(long lostA, long sessionsA, long lostB, long sessionsB, double p) =>
        Assert.Equal(p, LostCounts.Of(lostA, sessionsA, lostB, sessionsB).P!.Value, 9);

    [Fact]
    public void P_knows_no_sides() => Assert.Equal(LostCounts.Of(2, 90, 11, 130).P!.Value, LostCounts.Of(11, 130, 2, 90).P!.Value, 12);

    [Fact]
    public void A_side_without_sessions_is_not_tested() => Assert.Null(LostCounts.Of(0, 0, 3, 10).P);

    [Fact]
    public void None_seen_is_told_by_the_rule_of_three()
    {
        var counts = LostCounts.Of(0, 600, 4, 600);
        Assert.Equal((0.005, null), (counts.BoundA, counts.BoundB));
    }
}
