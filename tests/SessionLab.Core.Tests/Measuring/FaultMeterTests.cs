using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Faults;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class FaultMeterTests
{
    private static readonly RunEvent[] KilledAndHealed =
    [
        new PhaseStarted(1_000_000, Phase.Measured),
        new FaultEvent(4_000_000, "kill-node", "n2", Healed: false),
        new FaultEvent(4_500_000, "kill-node", "n2", Healed: false) { Done = true },
        new FaultEvent(6_000_000, "kill-node", "n2", Healed: true),
    ];

    [Fact]
    public void A_fault_is_told_by_the_time_since_the_measuring_began() =>
        Assert.Equivalent(new SeenFault("kill-node", "n2", 3, 3.5, 5), Assert.Single(SomeRun.Summary(KilledAndHealed).Faults), strict: true);

    [Fact]
    public void The_same_fault_again_is_another_one()
    {
        var again = new FaultEvent(7_000_000, "kill-node", "n2", Healed: false);
        Assert.Equivalent(new SeenFault("kill-node", "n2", 6, null, null), SomeRun.Summary([.. KilledAndHealed, again]).Faults[1], strict: true);
    }

    [Fact]
    public void What_a_process_does_by_itself_is_no_fault_of_the_timeline() =>
        Assert.Empty(SomeRun.Summary([new FaultEvent(1, FaultEvent.ProcessEnded, "n2", Healed: false)]).Faults);

    [Fact]
    public void A_fault_that_never_came_is_a_finding()
    {
        var header = SomeRecord.Header() with { Faults = [new PlannedFault("kill-node", "n2", 3_000_000, null), new PlannedFault("kill-node", "n3", 9_000_000, null)] };
        var finding = Assert.Single(SomeRun.Summary(header, new Tally(), KilledAndHealed).Findings, finding => finding.Key == "fault_missing");
        Assert.Equal((true, "1 of 2"), (finding.Distrust, string.Join(" of ", finding.Arguments)));
    }
}
