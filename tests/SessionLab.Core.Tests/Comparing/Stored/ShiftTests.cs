using SessionLab.Core.Comparing.Stored;
using SessionLab.Core.Randomness;

namespace SessionLab.Core.Tests.Comparing.Stored;

public sealed class ShiftTests
{
    [Fact]
    public void The_estimate_is_the_middle_of_all_differences() => Assert.Equal(3, Shift.Between([1, 2], [3, 6]).Estimate, 12);

    // Of 4 and 4 only one order in 70 has no pair reversed (1.4 %); with 2 of 70 for one more pair it would be 2.9 %: the ends themselves.
    [Fact]
    public void Four_and_four_give_the_least_and_the_greatest_difference()
    {
        var shift = Shift.Between([1, 2, 3, 4], [10, 20, 30, 40]);
        Assert.Equal((10 - 4, 40 - 1), (shift.Low, shift.High));
    }

    // Tables of U: with 5 and 5 values 2 is the greatest U of at most 2.5 %, so the third difference from each end.
    [Fact]
    public void Five_and_five_leave_out_two_differences_at_each_end()
    {
        double[] a = [0, 1, 2, 3, 4], b = [100, 210, 330, 460, 600];
        double[] differences = [.. b.SelectMany(_ => a, (over, under) => over - under).Order()];
        Assert.Equal((differences[2], differences[^3]), (Shift.Between(a, b).Low, Shift.Between(a, b).High));
    }

    [Fact]
    public void Three_and_three_are_too_few_for_an_interval() => Assert.Null(Shift.Between([1, 2, 3], [4, 5, 6]).Low);

    [Fact]
    public void The_interval_holds_the_true_shift_as_often_as_it_says()
    {
        var draws = SeededDraws.For(5, "coverage");
        List<double> Values(double more) => [.. Enumerable.Range(0, 6).Select(_ => draws.NextExponential(1) + more)];
        var held = Enumerable.Range(0, 2_000).Count(_ => Shift.Between(Values(0), Values(3)) is var shift && shift.Low <= 3 && shift.High >= 3);
        Assert.InRange(held, 1_880, 2_000);
    }
}
