using SessionLab.Core.Measuring.Faults;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Measuring;

public sealed class DetectionTests
{
    [Fact]
    public void It_takes_from_the_silence_until_the_balancer_leaves_the_node_out() => Assert.Equal(
        [1.25], Seconds(Fault("pause-node", "n2", 1), Out("n2", 2.25), Fault("pause-node", "n2", 4, healed: true), In("n2", 4.5)));

    [Fact]
    public void A_silence_that_nobody_notices_took_as_long_as_it_lasted() =>
        Assert.Equal([3.0], Seconds(Fault("kill-node", "n2", 1), Out("n1", 2), Fault("kill-node", "n2", 4, healed: true)));

    [Fact]
    public void What_was_left_out_after_the_healing_was_noticed_too_late() =>
        Assert.Equal([3.0], Seconds(Fault("kill-node", "n2", 1), Fault("kill-node", "n2", 4, healed: true), Out("n2", 5)));

    [Fact]
    public void A_node_that_was_out_already_is_noticed_at_once() =>
        Assert.Equal([0.0], Seconds(Out("n2", 0.5), Fault("kill-node", "n2", 1), Fault("kill-node", "n2", 4, healed: true)));

    [Fact]
    public void A_node_that_still_answers_is_no_silence() =>
        Assert.Empty(Seconds(Fault("drain-node", "n2", 1), Out("n2", 2), Fault("drain-node", "n2", 4, healed: true)));

    private static FaultEvent Fault(string fault, string node, double at, bool healed = false) => new((long)(at * 1e6), fault, node, healed);

    private static RotationChange Out(string node, double at) => new((long)(at * 1e6), node, false);

    private static RotationChange In(string node, double at) => new((long)(at * 1e6), node, true);

    private static IReadOnlyList<double> Seconds(params IReadOnlyList<RunEvent> events)
    {
        var (faults, absences) = (new FaultSpans(), new Absences());
        foreach (var fault in events.OfType<FaultEvent>())
            faults.See(fault);
        foreach (var change in events.OfType<RotationChange>())
            absences.See(change);
        return Detections.Seconds(faults, absences);
    }
}
