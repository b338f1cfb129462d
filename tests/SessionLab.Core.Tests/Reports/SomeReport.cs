using SessionLab.Core.Findings;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Measuring.Load;
using SessionLab.Core.Predictions;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Reports;

/// <summary>Two finished runs: the baseline that loses and a cure that does not.</summary>
internal static class SomeReport
{
    private static readonly Latency None = new(0, null, null, null, null, null, null);

    public static RunReport Local { get; } = new(
        Header("local", SomeRecord.Claims(), null),
        Numbers("local") with
        {
            Sessions = 3_120,
            LostSessions = 2_080,
            Phases = Phases(("client", 0.21), ("choose", 0.018), ("forward", 0.22), ("load", 0.004), ("app", 0.012), ("save", 0.002), ("other", 0.05)),
            LostPerThousand = 666.7,
            ForcedRelogins = 2_020,
            RequestsMeetingLoss = 6_690,
            Classes = new Dictionary<string, long> { ["ok"] = 9_000, ["session_lost"] = 6_690, ["in_doubt"] = 0, ["error"] = 3 },
            Predictions = [Result(Theory.OffNodeShare, 0.6664, true), Result(Theory.LostShare, 0.6021, false)],
            Findings = [new Finding("machine_busy", true, "91", "85"), new Finding("prediction_missed", false, Theory.LostShare, "0.6667", "0.6021", "0.651", "0.6821")],
        },
        new Judgement(
            Verdict.Valid, [], new Dictionary<Phase, Tally>(), [Accusation(permitted: true)], new Books(true, 0, 0, 0, [])),
        "runs/some/120000-local");

    public static RunReport Redis { get; } = new(
        Header("redis", SomeRecord.Claims(Reach.AnyNode), new StoreHeader("Garnet", "2.2.8", "embedded", true)),
        Numbers("redis") with
        {
            Sessions = 600,
            LostPerThousand = 0,
            StoreOperationsPerRequest = 2.04,
            StoreBytesPerRequest = new StoreBytes(412.6, 398.2),
            ProcessorUsPerRequest = new ProcessorCost(612.4, 201.7, 88.2, 1_204.9),
            Nodes = [Share("n1", 0.3341, 201, 85_200_000), Share("n2", 0.3302, 198, 84_100_000), Share("n3", 0.3357, 201, null)],
            NodeSkew = new NodeSkew(1.0071, 1.005),
            Phases = Phases(
                ("client", 0.25), ("affinity", 0.04), ("choose", 0.018), ("forward", 0.3), ("load", 0.25), ("app", 0.012), ("db", 0.01),
                ("work", 12.5), ("save", 0.31), ("other", 0.06)),
            LatencyMs = new Latency(12_000, 1.204, 2.5, 3.31, 12.04, 104.7, 1_204.5)
            {
                Interval95 = new(new(1.198, 1.21), new(2.46, 2.541), new(3.2, 3.42), new(10.9, 13.27), new(88.1, 1_180)),
            },
            MemoryBytes = new MemoryUse(171_000_000, 84_400_000, new Dictionary<string, long>()),
        },
        new Judgement(
            Verdict.Invalid, [new Reason("session_lost", "4")], new Dictionary<Phase, Tally>(),
            [Accusation(permitted: true), Accusation(permitted: false)], new Books(true, 0, 0, 0, [])),
        "runs/some/120000-redis");

    public static RunReport Copy { get; } = new(
        Header("copy", SomeRecord.Claims(Reach.AnyNode), null),
        Numbers("copy") with
        {
            Sessions = 600,
            LostPerThousand = 0,
            Copies = new CopyFigures(61, new(0, 300), new(3, 4), new(0, 12), new(0, 512_300), 2.0014, 1_537.2, [Node("n1", 0, 0.42), Node("n2", 3, 1_204), Node("n3", 0, null)]),
            Findings = [new Finding("copies_missed", false, "7"), new Finding("node_silent", false, "n2", "3", "61")],
        },
        new Judgement(Verdict.Valid, [], new Dictionary<Phase, Tally>(), [], new Books(true, 0, 0, 0, [])));

    public static RunReport Open { get; } = new(
        Header("jwt", SomeRecord.Claims(Reach.AnyNode), null) with { Pace = "poisson" },
        Numbers("jwt") with
        {
            ArrivalMs = new Latency(10_000, 1.02, 301, 350, 400.1, 490, 500.9),
            ArrivalUncorrectedMs = new Latency(10_000, 1.01, 1.4, 1.6, 2.31, 31, 500.9),
            UncorrectedMs = new Latency(900, 0.511, 0.9, 1.1, null, null, 9.7),
            UncorrectedConnections = 8,
            Sending = new Sending(10_900, 10_899, 57, 3),
            SendLagMs = new Latency(10_899, 0.4, 1.0, 1.1, 1.74, 12, 140),
            WarmUp = new WarmUp(2_000, 2.01, 1.04, 1.02, null),
        },
        new Judgement(Verdict.Valid, [], new Dictionary<Phase, Tally>(), [], new Books(true, 0, 0, 0, [])));

    public static RunReport With(this RunReport run, params IReadOnlyList<string> flaws) =>
        run with { Header = run.Header with { Flaws = flaws } };

    public static RunReport WithClock(this RunReport run, double factor) =>
        run with { Header = run.Header with { Cluster = run.Header.Cluster with { ClockFactor = factor } } };

    public static string Text(params IReadOnlyList<RunReport> runs)
    {
        var writer = new StringWriter();
        ReportCatalog.All["text"](Words.For(new("en-GB"))).Write(writer, runs);
        return writer.ToString();
    }

    private static RunHeader Header(string mode, Claims claims, StoreHeader? store) => SomeRecord.Header(mode) with
    {
        Question = "Which mode keeps a login when the next request lands on another node?",
        Workload = "shopping",
        Mode = new ModeHeader(mode, "", claims, store),
        Machine = new MachineHeader("Linux 6.1", "X64", "a processor", 2, 8_000_000_000),
    };

    private static Summary Numbers(string mode) => new()
    {
        Scenario = "some",
        Mode = mode,
        ThroughputRps = 1_234.5,
        LatencyMs = new Latency(900, 0.512, 0.9, 1.2, null, null, 9.75),
        LandingMs = new Latency(300, 0.4, 0.5, 0.6, null, null, 2),
        LoginMs = new Latency(300, 4.41, 5, 6.2, null, null, 22.5),
        LogoutMs = None,
        SendLagMs = None,
        InFlight = new InFlight(1, 1),
        MemoryBytes = new MemoryUse(165_000_000, null, new Dictionary<string, long>()),
        ProcessorUsPerRequest = new ProcessorCost(null, null, null, null),
        Machine = new MachineBusy(null, null),
    };

    private static PhaseFigures Phases(params (string Name, double Mean)[] phases) => new(
        900, phases.Sum(phase => phase.Mean), 0.5, 0.123, phases.ToDictionary(phase => phase.Name, phase => new PhaseFigure(phase.Mean, null, null, null)));

    private static NodeShare Share(string node, double share, long sessions, long? memory) =>
        new(node, (long)(12_000 * share), share) { Sessions = sessions, MemoryBytes = memory };

    private static NodeFigures Node(string name, int stale, double? filledMs) => new(
        name, new(0, 107), new(0, 214), new(stale, 4), new(0, 12), new(0, 170_766), 23_456, 18_012_345, 23_412, 7, 105_400_000, filledMs, stale);

    private static PredictionResult Result(string metric, double measured, bool hit) =>
        new(metric, "1 - 1/N", 2.0 / 3, 0.999, 10_000, measured, 0.651, 0.6821, hit);

    private static Accusation Accusation(bool permitted) => new(
        AnswerClass.SessionLost, new OperationId(12, 7), 1, 1_234_567, new Phrase("user", "12"), [new Phrase("created"), new Phrase("nobody")],
        [new OperationId(12, 2), new OperationId(12, 7)], permitted);
}
