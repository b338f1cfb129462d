using SessionLab.Core.Comparing.Stored;
using SessionLab.Core.Randomness;
using static SessionLab.Core.Tests.Comparing.Stored.SomeStored;

namespace SessionLab.Core.Tests.Comparing.Stored;

public sealed class StoredGateTests
{
    private static readonly IReadOnlyList<StoredRun> A = Runs(0, 1, 1.3, 1.1, 1.4, 1.2);
    private static readonly IReadOnlyList<StoredRun> Slow = Runs(100, 2, 2.3, 2.1, 2.4, 2.2);
    private static readonly IReadOnlyList<StoredRun> Quiet = Runs(0, 1, 1.3, 1.1, 1.4, 1.2, 1.3, 1.1, 1.2, 1.4, 1);

    [Fact]
    public void A_quiet_history_lets_a_slower_side_fail()
    {
        var gate = Gate(A, Slow, Quiet);
        Assert.Empty(gate.Refusals);
        Assert.Equal(["redis"], gate.Slower);
    }

    [Fact]
    public void A_history_that_drifts_by_itself_allows_no_gate() =>
        Assert.Equal("gate_loud_history", Assert.Single(Gate(A, Slow, Runs(0, 1, 1.1, 1.2, 1.3, 1.4, 2, 2.1, 2.2, 2.3, 2.4)).Refusals).Key);

    [Fact]
    public void Nine_repetitions_are_no_history() =>
        Assert.Equal(["redis", "9", "10"], Assert.Single(Gate(A, Slow, [.. Quiet.Skip(1)]).Refusals).Arguments);

    [Fact]
    public void What_is_to_be_judged_is_no_part_of_the_history() =>
        Assert.Equal("gate_no_history", Assert.Single(Gate(A, Slow, [.. Quiet.Take(5), .. Slow]).Refusals).Key);

    [Fact]
    public void Runs_of_another_build_or_not_trusted_are_no_history()
    {
        var other = Quiet.Select(run => run.With(header => header with { Versions = new Dictionary<string, string> { ["YARP"] = "2.4.0" } }));
        var doubted = Quiet.Select(run => run with { Summary = run.Summary with { Trustworthy = false } });
        Assert.Equal(0, QuietHistory.Of(A[0], [.. other, .. doubted]).Runs);
    }

    [Fact]
    public void Other_plans_and_too_few_runs_allow_no_gate()
    {
        var four = Slow.Skip(1).Select(run => run.With(header => header with { PlanHash = "other" })).ToList();
        Assert.Equal(["gate_plan", "gate_no_test"], Gate(A, four, Quiet).Refusals.Select(reason => reason.Key));
    }

    [Fact]
    public void A_machine_that_does_not_drift_is_refused_seldom()
    {
        var draws = SeededDraws.For(3, "machines");
        var loud = Enumerable.Range(0, 400).Count(_ => !QuietHistory.Of(A[0], Runs(0, [.. Enumerable.Range(0, 10).Select(_ => Math.Exp(draws.NextFraction()))])).IsQuiet);
        // p99 is a multiple of p50 here, so both tests are one: 0.05 of 400 is 20 with a standard deviation of 4.
        Assert.InRange(loud, 5, 36);
    }

    private static StoredGate Gate(IReadOnlyList<StoredRun> a, IReadOnlyList<StoredRun> b, IReadOnlyList<StoredRun> history) =>
        StoredGate.Of(Compared(a, b), a, b, history);
}
