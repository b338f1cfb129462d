using SessionLab.Core.Comparing;

namespace SessionLab.Core.Tests.Comparing;

public sealed class HolmTests
{
    // By hand: 4 × 0.005, 3 × 0.01, then 2 × 0.03 and, never below the one before, 0.04.
    [Fact]
    public void Chances_are_multiplied_by_the_tests_that_are_left() =>
        Assert.Equal([0.03, 0.06, 0.06, 0.02], Holm.Adjust([0.01, 0.04, 0.03, 0.005]), (one, other) => Math.Abs(one - other) < 1e-12);

    [Fact]
    public void One_test_alone_is_not_adjusted() => Assert.Equal([0.03], Holm.Adjust([0.03]));

    [Fact]
    public void No_chance_exceeds_1() => Assert.Equal([1.0, 1.0], Holm.Adjust([0.6, 0.9]));

    [Fact]
    public void No_tests_have_no_chances() => Assert.Empty(Holm.Adjust([]));
}
