using SessionLab.Core.Causes;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Faults;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Measuring.Series;
using SessionLab.Core.Outages;
using SessionLab.Core.Records;
using SessionLab.Core.Reports;
using SessionLab.Core.Reports.Sequences;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Tests.History;
using SessionLab.Core.Tests.Measuring;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Tests.Reports.Html;

/// <summary>Runs with everything a page can show, made up: machine, clock and figures are always the same.</summary>
internal static class SomePage
{
    private const ulong Session = 0x8f3a21c0d4e5f607;

    private static readonly Attribution Loss = new(
        "wrong_node", AnswerClass.SessionLost, new OperationId(12, 7), 2, 1_230_000, 1_234_567, Session, 1_200_000, ["12.7", "n3", "n1", "1.200"]);

    /// <summary>The baseline: it lost, and a node of it was killed.</summary>
    public static RunReport Local { get; } = Filled(SomeReport.Local, eachUs: 900) with
    {
        Summary = SomeReport.Local.Summary with
        {
            Causes =
            [
                new CauseFigure("wrong_node", 6_650, 0, 0, new CauseExample("12.7", "n3", 1.2346, ["12.7", "n3", "n1", "1.200"])),
                new CauseFigure("node_died", 40, 2, 1, new CauseExample("3.4", "n1", 2.5, ["3.4", "n2", "2.100", "2.200"])),
            ],
            Faults = [new SeenFault("kill-node", "n2", 2, 2.01, 4)],
        },
        Aftermath = new Aftermath([Loss], [Hit()], 0) { Shortest = Story() },
        Thresholds = [new ThresholdResult("p99 < 50ms", ThresholdOutcome.Held, "1.20 ms"), new ThresholdResult("lost_sessions == 0", ThresholdOutcome.Broken, "2,080")],
    };

    /// <summary>A cure: it lost nothing.</summary>
    public static RunReport Redis { get; } = Filled(SomeReport.Redis, eachUs: 1_700);

    public static RunReport As(this RunReport run, string mode) => run with
    {
        Header = run.Header with { Mode = run.Header.Mode with { Name = mode } },
        Summary = run.Summary with { Mode = mode },
    };

    public static RunReport Asking(this RunReport run, string scenario, string question) => run with
    {
        Header = run.Header with { Scenario = scenario, Question = question, ScenarioText = $"name: {scenario}\nquestion: {question}\n" },
    };

    public static string Html(params IReadOnlyList<RunReport> runs)
    {
        var writer = new StringWriter();
        ReportCatalog.All["html"](Words.For(new("en-GB"))).Write(writer, runs);
        return writer.ToString();
    }

    private static RunReport Filled(RunReport run, long eachUs) => run with
    {
        Header = run.Header with
        {
            StartedAt = new DateTimeOffset(2026, 11, 23, 17, 0, 0, TimeSpan.FromHours(1)),
            ScenarioText = "name: some\nmodes: [local, redis]\n",
            Versions = new Dictionary<string, string> { ["sessionlab"] = "1.0.0", [".NET"] = "10.0.0" },
        },
        Histograms = Samples(eachUs),
        Series = new RunSeries(0.25, [.. Enumerable.Range(0, 24).Select(step => Step(step, run.Summary.LostSessions > 0, eachUs / 1000.0))]),
    };

    private static SeriesPoint Step(int step, bool loses, double ms) => new(
        step * 0.25, 300 + (7 * (step % 5)), loses ? 100 + step : 0, step is >= 8 and < 12 ? 20 : 0, step == 8 ? 9 : 0, step == 3 ? null : ms, step == 3 ? null : (3 * ms) + (step % 4));

    private static LatencyHistograms Samples(long eachUs) => Replay.Report(
        Enumerable.Range(0, 3_000).Select(RunEvent (at) => SomeRun.LoggedIn(SomeRecord.Operation(
                number: at + 1, start: at * 100_000, end: (at * 100_000) + eachUs + (at % 97 * 10) + (at % 500 == 0 ? 20_000 : 0))))
            .Prepend(SomeRecord.Header()).Append(SomeRun.Completed), new Judge()).Histograms;

    private static Outage Hit() => new(
        new OutageWindow("kill-node", "n2", 2_000_000, 4_000_000, 2_400_000),
        [
            new OutageStage(OutageStage.Undetected, 2_000_000, 2_400_000, 9, 0, 3), new OutageStage(OutageStage.Moved, 2_400_000, 2_900_000, 0, 80, 44),
            new OutageStage(OutageStage.Rebuilt, 2_900_000, 3_100_000, 0, 0, 0),
        ],
        31, 0, 2_880_000);

    private static LossStory Story()
    {
        var story = new LossStory(Loss);
        RunEvent[] events =
        [
            SomeRecord.Header(),
            new LedgerRecord(1_200_000, 0, 1, new OperationId(12, 6), LedgerVerb.Saved, Session, 3, 2, 0),
            new SessionTrouble(1_231_000, 2, 1, new OperationId(12, 7), TroubleKind.Missing, Session, TroubleReason.Unknown),
            SomeRecord.Operation(12, 7, 1_230_000, 1_234_567, answer: new Answer(2, 1, SessionState.Created, 1, -1, 0, [])),
        ];
        foreach (var each in events)
            story.See(each);
        return story;
    }
}
