using SessionLab.Core.Judging;
using SessionLab.Core.Outages;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Outages;

/// <summary>Histories by hand: a node dies at 10 s, the balancer notices at 11 s, and it is healed at 13 s.</summary>
public sealed class OutageTests
{
    private static readonly OutageWindow Killed = new("kill-node", "n2", 10_000_000, 13_000_000, 11_000_000);
    private readonly OutageMeter _meter = new(Killed, endUs: 20_000_000);
    private int _number;

    [Fact]
    public void Its_stages_end_when_it_is_noticed_when_the_last_has_met_it_and_when_the_last_is_served()
    {
        See(1, 10.2, 10.9, AnswerClass.Error);
        See(2, 10.5, 12.5, AnswerClass.InDoubt);
        See(3, 11.2, 11.3, AnswerClass.SessionLost);
        See(3, 11.4, 11.5, AnswerClass.Ok, OperationKind.Login, reaction: true);
        See(1, 11.6, 11.8, AnswerClass.Refused);
        See(1, 12.0, 12.1, AnswerClass.Ok);
        See(2, 12.6, 12.7, AnswerClass.Ok);
        Assert.Equal(
            [
                new OutageStage("undetected", 10_000_000, 11_000_000, 2, 0, 0),
                new OutageStage("moved", 11_000_000, 11_800_000, 0, 1, 1),
                new OutageStage("rebuilt", 11_800_000, 12_700_000, 0, 0, 0),
            ],
            Outage.Stages);
        Assert.Equal((3, 0, 11_600_000, 2_700_000, 0), (Outage.Hit, Outage.Unserved, Outage.LastFailedUs, Outage.LengthUs, Outage.AfterHealingUs));
    }

    [Fact]
    public void Who_is_hit_again_has_not_been_served_for_good()
    {
        See(1, 10.2, 10.3, AnswerClass.Error);
        See(1, 10.4, 10.5, AnswerClass.Ok);
        See(1, 11.0, 11.1, AnswerClass.Refused);
        Assert.Equal((1, 1), (Outage.Hit, Outage.Unserved));
        See(1, 11.2, 11.3, AnswerClass.Ok);
        Assert.Equal((0, 11_300_000), (Outage.Unserved, Outage.Stages[^1].ToUs));
    }

    [Fact]
    public void A_verdict_that_comes_late_takes_back_what_was_served_before_it()
    {
        See(1, 10.2, 10.3, AnswerClass.Error);
        See(1, 11.4, 11.5, AnswerClass.Ok);
        See(1, 11.0, 11.1, AnswerClass.SessionLost);
        Assert.Equal((0, 11_500_000), (Outage.Unserved, Outage.Stages[^1].ToUs));
    }

    [Fact]
    public void What_nobody_noticed_ends_with_the_last_request_that_failed_before_it_was_healed()
    {
        var meter = new OutageMeter(Killed with { NoticedUs = null }, long.MaxValue);
        meter.See(Made(1, 10.2, 10.9), AnswerClass.Error);
        meter.See(Made(1, 14.0, 14.1), AnswerClass.Error);
        var outage = meter.Conclude()!;
        Assert.Equal((10_900_000, 1_000_000), (outage.Stages[0].ToUs, outage.AfterHealingUs));
    }

    [Fact]
    public void What_was_answered_before_it_or_sent_after_the_next_is_not_its_own()
    {
        See(1, 9.0, 9.9, AnswerClass.Error);
        See(1, 20.0, 20.1, AnswerClass.Error);
        Assert.Null(_meter.Conclude());
    }

    [Theory]
    [InlineData("n2")]
    [InlineData("balancer-n2")]
    public void The_balancer_has_noticed_when_it_first_leaves_the_victim_out(string target)
    {
        var windows = new OutageWindows();
        foreach (var seen in (RunEvent[])
            [
                Some.Header(), new FaultEvent(5_000_000, "cut", target, Healed: false), new FaultEvent(5_100_000, "cut", target, Healed: false) { Done = true },
                new FaultEvent(8_000_000, "cut", target, Healed: true), new FaultEvent(9_000_000, "cut", target, Healed: false),
                new RotationChange(1_000_000, "n2", InRotation: false), new RotationChange(2_000_000, "n2", InRotation: true),
                new RotationChange(5_500_000, "n1", InRotation: false), new RotationChange(6_000_000, "n2", InRotation: false),
            ])
            windows.See(seen);
        Assert.Equal(
            [new OutageWindow("cut", target, 5_000_000, 8_000_000, 6_000_000), new OutageWindow("cut", target, 9_000_000, null, null)], windows.All);
    }

    private Outage Outage => _meter.Conclude()!;

    private void See(int jar, double from, double to, AnswerClass answerClass, OperationKind kind = OperationKind.Main, bool reaction = false) =>
        _meter.See(Made(jar, from, to, kind, reaction), answerClass);

    private Operation Made(int jar, double from, double to, OperationKind kind = OperationKind.Main, bool reaction = false)
    {
        var (startUs, endUs) = ((long)(from * 1e6), (long)(to * 1e6));
        return new Operation(
            new OperationId(jar, ++_number), jar, kind, Phase.Measured, reaction ? new OperationId(jar, 99) : null,
            startUs, startUs, endUs, Presented: true, Outcome.Ok, Trouble.None, 200, null);
    }
}
