using SessionLab.Core.Measuring.Faults;

namespace SessionLab.Core.Thresholds.Metrics;

/// <summary>What the run took, and how it was spread.</summary>
internal static class Costs
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        new("throughput", "requests that the application answered, per second", MetricUnit.Number, run => new Figure(run.Summary.ThroughputRps))
        {
            ReadDuring = (_, fault) => Rate(fault.Meanwhile),
        },
        new(
            "memory", "resident memory of the nodes and the store, each at its highest", MetricUnit.Memory,
            run => Figure.Of(run.Summary.MemoryBytes.Total())),
        new(
            "store_operations", "commands to the session store per request", MetricUnit.Number,
            run => Figure.Of(run.Summary.StoreOperationsPerRequest)),
        new(
            "processor", "processor time of the nodes per request", MetricUnit.Time,
            run => Figure.Of(run.Summary.ProcessorUsPerRequest.Node / 1000)),
        new(
            "off_node_share", "next requests that another node answered than the one before", MetricUnit.Share,
            run => Figure.Of(run.Summary.OffNodeShare)),
    ];

    private static Figure? Rate(FaultFigures fault) => fault.Seconds > 0 ? new Figure(fault.Answered / fault.Seconds) : null;
}
