using SessionLab.Core.Causes;
using SessionLab.Core.Judging;
using SessionLab.Core.Predictions;
using SessionLab.Core.Randomness;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;
using SessionLab.Core.Tests.Measuring;
using static SessionLab.Core.Tests.Findings.SomeEvidence;

namespace SessionLab.Core.Tests.Findings;

/// <summary>A run that provokes a finding, and one as near to it as can be that must not.</summary>
/// <param name="Key">The finding's.</param>
/// <param name="Distrust">Whether the run is then not trusted.</param>
/// <param name="Provokes">Made when it is asked for.</param>
/// <param name="Spares">As above.</param>
internal sealed record FindingCase(string Key, bool Distrust, Func<SomeEvidence> Provokes, Func<SomeEvidence> Spares)
{
    private static readonly StoreHeader Redis = new("redis-server", "7.0.15", "started by the lab", true) { Instance = "4f2a" };
    private static readonly FaultEvent Kill = new(5, "kill-node", "n2", false);

    public static IReadOnlyList<FindingCase> All { get; } =
    [
        new("process_ended", true, () => With(new FaultEvent(5, FaultEvent.ProcessEnded, "n2", false)), () => With(Kill)),
        new("process_stopped", true, () => With(new FaultEvent(5, FaultEvent.ProcessStopped, "n2", false)), () => With(new FaultEvent(5, "pause-node", "n2", false))),
        new("node_left_out", false, () => With(LeftOut(2, 3)), () => With(LeftOut(20, 21))),
        new("node_share", false, () => AnsweredBy(i => i % 10 < 4 ? 0 : i % 2 + 1), () => AnsweredBy(ByChance(1))),
        new("store_elsewhere", true, () => Stored(Redis, Answered("n2", "77b0")), () => Stored(Redis, Answered("n2", "4f2a"))),
        new("sync_too_fast", false, () => Stored(Redis with { SyncUs = 4.1 }), () => Stored(Redis with { SyncUs = 50 })),
        new("run_cut_off", true, () => new() { End = null }, () => new()),
        new("history_damaged", true, () => new() { End = new HistoryDamaged(1, 4711) }, () => new() { End = null }),
        new("run_failed", true, () => Ended(EndReason.Failed), () => Ended(EndReason.Cancelled)),
        new("run_cancelled", false, () => Ended(EndReason.Cancelled), () => Ended(EndReason.TookTooLong)),
        new("run_took_too_long", true, () => Ended(EndReason.TookTooLong), () => Ended(EndReason.Completed)),
        new("ledger_missing", true, () => new() { Ledger = false }, () => new()),
        new("fault_missing", true, () => new() { Header = Asking(Kill) }, () => With(Kill) with { Header = Asking(Kill) }),
        new("flaw_on", false, () => new() { Header = SomeRecord.Header() with { Flaws = ["adopt-ids"] } }, () => new()),
        new("generator_late", true, () => Late(2_500), () => Late(1_900)),
        new("not_started", true, () => Scheduled(10_060), () => Scheduled(10_040)),
        new("machine_busy", true, () => With(new MachineSample(5, 0.86)), () => With(new MachineSample(5, 0.84))),
        new("lab_stood_still", true, () => Waiting("bench", lateUs: 1_100_000), () => Waiting("n1", lateUs: 1_100_000)),
        new("thread_pool_starved", false, () => Waiting("n1", waitUs: 300_000, lateUs: 1_000), () => Waiting("n1", waitUs: 300_000, lateUs: 100_000)),
        new("collection_pauses", true, () => Waiting("bench", pausedUs: 60_000, longestPauseUs: 6_000), () => Waiting("bench", pausedUs: 4_000, longestPauseUs: 4_000)),
        new("clock_jumped", true, () => With(new ClockSample(1, 0), new ClockSample(2, 3_600_000_000)), () => With(new ClockSample(1, 0), new ClockSample(2, 500))),
        new("generator_faults", true, () => Counted(tally => tally[AnswerClass.GeneratorFault] = 3), () => new()),
        new("ports_exhausted", true, () => With(Unsent(Trouble.NoPort)), () => With(Unsent(Trouble.Generator))),
        new("littles_law", true, () => With(new InFlightSample(10_000_000, 0, 9_700_000)), () => With(new InFlightSample(10_000_000, 0, 9_900_000))),
        new("unexplained", true, () => Lost("unexplained"), () => Lost("wrong_node")),
        new("nothing_answered", true, () => Counted(tally => tally[AnswerClass.Refused] = Requests), () => Counted(tally => tally[AnswerClass.Refused] = Requests - 1)),
        new("errors", true, () => Counted(tally => tally[AnswerClass.Error] = 4), () => Counted(tally => tally[AnswerClass.Error] = 4, Kill)),
        new("in_doubt", false, () => Counted(tally => tally[AnswerClass.InDoubt] = 4), () => Counted(tally => tally[AnswerClass.InDoubt] = 4, Kill)),
        new("nothing_measured", true, () => Counted(tally => tally.Operations = 0), () => Counted(tally => tally.Operations = 1)),
        new("few_samples", false, () => new() { Made = SomeRun.Operations(9_999) }, () => new()),
        new("warm_up_visible", false, () => Taking(i => i < 1_500 ? 2_000 : 1_000), () => Taking(i => i < 1_500 ? 1_100 : 1_000)),
        new("several_peaks", false, () => Taking(i => i % 5 == 0 ? 4_000 : 1_000), () => Taking(i => i % 20 == 0 ? 4_000 : 1_000)),
        new("driver_spike", false, () => Taking(i => i % 50 == 0 ? 41_500 : 1_000), () => Taking(i => i % 50 == 0 ? 20_000 + i * 4L : 1_000)),
        new("prediction_missed", false, () => OffNode(600), () => OffNode(666)),
        new("copies_missed", false, () => With(Held(missed: 7)), () => With(Held(missed: 0))),
        new("node_silent", false, () => With(Held(missed: 0), new CopySilence(6, 1, 1)), () => With(Held(missed: 0))),
    ];

    /// <summary>Nodes as the policy random draws them.</summary>
    public static Func<int, int> ByChance(int seed)
    {
        var draws = SeededDraws.For((ulong)seed, "nodes");
        return _ => (int)(draws.NextFraction() * 3);
    }

    public override string ToString() => Key;

    private static RunEvent[] LeftOut(int fromSeconds, int toSeconds) =>
        [new RotationChange(fromSeconds * 1_000_000, "n2", false), new RotationChange(toSeconds * 1_000_000, "n2", true)];

    private static StoreAnswered Answered(string node, string instance) => new(-5, node, "redis-server", "7.0.15", instance);

    private static RunHeader Asking(FaultEvent fault) => SomeRecord.Header() with { Faults = [new PlannedFault(fault.Fault, fault.Target, fault.AtUs, null)] };

    private static SomeEvidence Ended(EndReason reason) => new() { End = new RunEnded(1, reason) };

    private static SomeEvidence Late(long us) => new()
    {
        Header = SomeRecord.Header(pace: "constant"),
        Made = SomeRun.Operations(Requests).Select(operation => operation with { IntendedUs = operation.StartUs - us }),
    };

    private static SomeEvidence Scheduled(long operations) =>
        new() { Header = SomeRecord.Header(pace: "constant") with { MeasuredOperations = operations } };

    private static Operation Unsent(Trouble trouble) => SomeRecord.Operation(number: Requests + 1, outcome: Outcome.Fail, trouble: trouble);

    private static SomeEvidence Lost(string cause) => new() { Causes = [new CauseFigure(cause, 1, 0, 0, new CauseExample("1.2", "n1", 1, []))] };

    private static SomeEvidence OffNode(int offNode) => new()
    {
        Header = SomeRecord.Header() with { Predictions = [new Prediction(Theory.OffNodeShare, 2.0 / 3, 0.999, "1 - 1/N")] },
        Tally = new Tally { Operations = Requests, FollowUps = 1_000, OffNode = offNode },
    };

    private static CopySample Held(int missed) => new(5, 1, 0, 1, new CopyTotals(10, 100, 0, missed, 0, 0), []);
}
