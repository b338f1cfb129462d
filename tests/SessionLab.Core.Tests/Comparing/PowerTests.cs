using SessionLab.Core.Comparing;

namespace SessionLab.Core.Tests.Comparing;

public sealed class PowerTests
{
    private static readonly Gate P50 = Gate.All[0];

    // The t-test needs 0.76 standard deviations with 12 pairs at 5 % for 80 %; the signed-rank test is a little weaker.
    [Fact]
    public void One_gate_and_twelve_pairs_find_three_quarters_of_a_deviation_beyond_the_margin()
    {
        var change = Power.SmallestChange(P50, 12, 0.05, 0.1)!.Value;
        Assert.InRange(Math.Log((1 + change) / 1.05) / 0.1, 0.74, 0.9);
    }

    [Fact]
    public void More_pairs_find_less() =>
        Assert.True(Power.SmallestChange(P50, 24, 0.05, 0.1) < Power.SmallestChange(P50, 12, 0.05, 0.1));

    [Fact]
    public void Ten_pairs_can_never_be_as_rare_as_fifty_two_gates_ask_for()
    {
        Assert.Null(Power.SmallestChange(P50, 10, 0.05 / 52, 0.1));
        Assert.Equal(11, Power.LeastPairs(0.05 / 52));
        Assert.NotNull(Power.SmallestChange(P50, 10, 0.05 / 51, 0.1));
    }

    // The upper end is 0.2 away from the change in logarithms and may be 0.1: half the width takes four times the pairs.
    [Fact]
    public void Half_the_width_takes_four_times_the_pairs()
    {
        var change = Math.Log(1.25) - 0.1;
        var evidence = new GateEvidence(12, 10, 10, Math.Exp(change) - 1, Math.Exp(change - 0.5) - 1, Math.Exp(change + 0.2) - 1, 0.2, 0.3);
        Assert.InRange(Power.PairsToSettle(P50, evidence)!.Value, 48, 49);
    }

    [Fact]
    public void Where_there_is_no_interval_nobody_knows_how_many_pairs_would_do() =>
        Assert.Null(Power.PairsToSettle(P50, GateEvidence.Of(P50, [(1, 1), (1, 2)], 0.95)));
}
