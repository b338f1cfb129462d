using SessionLab.Core.Causes;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Causes;

public sealed class CauseTests
{
    public static TheoryData<string> Causes => [.. CauseCase.All.Select(one => one.Cause)];

    [Fact]
    public void Every_rule_has_a_history_that_provokes_it_and_one_that_must_not() =>
        Assert.Equal(CauseCatalog.All.Select(rule => rule.Key), CauseCase.All.Select(one => one.Cause));

    [Theory]
    [MemberData(nameof(Causes))]
    public void It_is_named_where_it_is_the_cause(string cause) =>
        Assert.StartsWith(cause + " ", Case(cause).Provokes().Causes(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Causes))]
    public void Another_is_named_where_it_is_not(string cause) =>
        Assert.StartsWith(Case(cause).Instead + " ", Case(cause).Spares().Causes(), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(CauseCase.Others), MemberType = typeof(CauseCase))]
    public void A_loss_has_exactly_one_cause(string history, string causes) => Assert.Equal(causes, CauseCase.Other(history).Causes());

    [Theory]
    [MemberData(nameof(Causes))]
    public void A_fault_that_did_nothing_is_blamed_for_nothing(string cause)
    {
        var without = Case(cause).Provokes().Causes();
        var with = Case(cause).Provokes().Record(new FaultEvent(9_000, "kill-node", "n1", false)).Record(new FaultEvent(9_000, "restart-store", "store", false));
        Assert.Equal(without, with.Causes());
    }

    private static CauseCase Case(string cause) => CauseCase.All.Single(one => one.Cause == cause);
}
