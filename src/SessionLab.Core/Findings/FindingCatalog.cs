using SessionLab.Core.Findings.Answers;
using SessionLab.Core.Findings.Cluster;
using SessionLab.Core.Findings.Ending;
using SessionLab.Core.Findings.Generator;
using SessionLab.Core.Findings.Machine;
using SessionLab.Core.Findings.Samples;

namespace SessionLab.Core.Findings;

/// <summary>Everything that can speak against believing a run's figures.</summary>
public static class FindingCatalog
{
    /// <summary>One rule a key, in the order in which reports name what they find.</summary>
    public static IReadOnlyList<IFindingRule> All { get; } =
    [
        new ProcessEnded(),
        new ProcessStopped(),
        new NodeLeftOut(),
        new NodeShareOff(),
        new StoreElsewhere(),
        new SyncTooFast(),
        new RunCutOff(),
        new DamagedHistory(),
        new RunFailed(),
        new RunCancelled(),
        new RunTookTooLong(),
        new MissingLedger(),
        new FaultMissing(),
        new FlawOn(),
        new GeneratorLate(),
        new NotStarted(),
        new MachineBusy(),
        new LabStoodStill(),
        new PoolStarved(),
        new CollectionPauses(),
        new ClockJumped(),
        new GeneratorFaults(),
        new PortsExhausted(),
        new LittlesLaw(),
        new Unexplained(),
        new NothingAnswered(),
        new Errors(),
        new InDoubt(),
        new NothingMeasured(),
        new FewSamples(),
        new WarmUpVisible(),
        new SeveralPeaks(),
        new DriverSpike(),
        new PredictionMissed(),
        new CopiesMissed(),
        new NodeSilent(),
    ];

    /// <summary>What all rules find; what makes the run untrustworthy first.</summary>
    public static IReadOnlyList<Finding> Find(Evidence evidence) =>
        [.. All.SelectMany(rule => rule.Find(evidence)).OrderByDescending(finding => finding.Distrust)];
}
