using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Measuring;

public sealed class ResourceTests
{
    private static readonly PhaseStarted Measured = new(1_000, Phase.Measured);
    private static readonly PhaseStarted Final = new(3_000, Phase.Final);

    [Fact]
    public void Processor_time_outside_the_measured_phase_is_left_out()
    {
        var summary = SomeRun.Summary(
            Sample(0, "n1", 100), Measured, SomeRecord.Operation(), Sample(2_000, "n1", 300), Final, Sample(4_000, "n1", 500));
        Assert.Equal(200, summary.ProcessorUsPerRequest.Node); // half of each 200
        Assert.Null(summary.ProcessorUsPerRequest.Store);
    }

    [Fact]
    public void A_process_started_again_counts_from_zero()
    {
        var summary = SomeRun.Summary(Measured, SomeRecord.Operation(), Sample(1_000, "balancer", 900), Sample(2_000, "balancer", 40));
        Assert.Equal(40, summary.ProcessorUsPerRequest.Balancer);
    }

    [Fact]
    public void Memory_is_the_peak_of_each_process_with_nodes_and_store_apart()
    {
        var memory = SomeRun.Summary(
            Sample(0, "n1", 0, 10), Sample(1, "n1", 0, 30), Sample(2, "n1", 0, 20), Sample(2, "n2", 0, 5), Sample(2, "store", 0, 7)).MemoryBytes;
        Assert.Equal((35L, 7L, 42L), (memory.Nodes, memory.Store, memory.Total()));
        Assert.Equal(30, memory.Peaks["n1"]);
    }

    [Fact]
    public void The_machine_is_watched_in_the_measured_phase()
    {
        var busy = SomeRun.Summary(
            new MachineSample(0, 1), Measured, new MachineSample(1_500, 0.2), new MachineSample(2_000, 0.4), Final, new MachineSample(9_000, 1)).Machine;
        Assert.Equal((0.3, 0.4), (Math.Round(busy.Mean!.Value, 6), busy.Max));
    }

    private static ResourceSample Sample(long at, string process, long used, long bytes = 1) => new(at, process, used, bytes);
}
