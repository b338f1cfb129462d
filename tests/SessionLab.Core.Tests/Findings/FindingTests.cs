using SessionLab.Core.Findings;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Predictions;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;
using SessionLab.Core.Tests.Measuring;

namespace SessionLab.Core.Tests.Findings;

public sealed class FindingTests
{
    private static readonly FaultEvent _kill = new(5, "kill-node", "n1", false);
    private static readonly RunEvent[] Good = [.. SomeRun.Operations(10_000)];

    [Fact]
    public void A_good_run_has_none_and_is_trusted()
    {
        var summary = SomeRun.Summary(SomeRecord.Header(), Made(10_000), Good);
        Assert.Empty(summary.Findings);
        Assert.True(summary.Trustworthy);
    }

    [Theory]
    [InlineData("closed", true)]
    [InlineData("constant", false)]
    public void A_late_generator_spoils_only_the_open_model(string pace, bool trusted)
    {
        var late = Good.Select(o => (Operation)o).Select(o => o with { IntendedUs = o.StartUs - 2_500 });
        var summary = SomeRun.Summary(SomeRecord.Header(pace: pace), Made(10_000), late);
        Assert.Equal(["2.5", "2"], Only(summary, "generator_late").Arguments);
        Assert.Equal(trusted, summary.Trustworthy);
    }

    [Fact]
    public void A_busy_machine_is_not_trusted()
    {
        var summary = SomeRun.Summary(SomeRecord.Header(), Made(10_000), [new PhaseStarted(0, Phase.Measured), new MachineSample(5, 0.91), .. Good]);
        Assert.Equal(["91", "85"], Only(summary, "machine_busy").Arguments);
        Assert.False(summary.Trustworthy);
    }

    [Fact]
    public void A_percentile_left_out_is_named() =>
        Assert.Equal(["p99, p99.9", "900"], Only(SomeRun.Summary(SomeRecord.Header(), Made(900), SomeRun.Operations(900)), "few_samples").Arguments);

    [Fact]
    public void A_flaw_is_named() =>
        Assert.Equal(["adopt-ids"], Only(SomeRun.Summary(SomeRecord.Header() with { Flaws = ["adopt-ids"] }, Made(10_000), Good), "flaw_on").Arguments);

    [Fact]
    public void A_run_in_which_nothing_was_measured_is_not_trusted() =>
        Assert.True(Only(SomeRun.Summary(), "nothing_measured").Distrust);

    [Fact]
    public void A_fault_of_the_generator_is_not_trusted()
    {
        var tally = Made(10_000);
        tally[AnswerClass.GeneratorFault] = 3;
        Assert.Equal(["3"], Only(SomeRun.Summary(SomeRecord.Header(), tally, Good), "generator_faults").Arguments);
    }

    [Fact]
    public void A_run_without_a_single_answer_is_not_trusted()
    {
        var tally = Made(3);
        (tally[AnswerClass.Refused], tally[AnswerClass.InDoubt], tally[AnswerClass.Error]) = (1, 1, 1);
        var finding = Only(SomeRun.Summary(SomeRecord.Header(), tally, _kill), "nothing_answered");
        Assert.Equal((true, "3"), (finding.Distrust, Assert.Single(finding.Arguments)));
    }

    [Fact]
    public void One_answer_is_not_nothing()
    {
        var tally = Made(3);
        tally[AnswerClass.Refused] = 2;
        Assert.DoesNotContain(SomeRun.Summary(SomeRecord.Header(), tally, Good).Findings, finding => finding.Key == "nothing_answered");
    }

    [Theory]
    [InlineData(AnswerClass.Error, "errors", true)]
    [InlineData(AnswerClass.InDoubt, "in_doubt", false)]
    public void A_failure_that_nobody_asked_for_is_named(AnswerClass failure, string key, bool distrust)
    {
        var tally = Made(10_000);
        tally[failure] = 4;
        var summary = SomeRun.Summary(SomeRecord.Header(), tally, Good);
        Assert.Equal(["4"], Only(summary, key).Arguments);
        Assert.Equal(!distrust, summary.Trustworthy);
    }

    [Fact]
    public void Failures_while_something_is_broken_on_purpose_are_what_was_asked_for()
    {
        var tally = Made(10_000);
        (tally[AnswerClass.Error], tally[AnswerClass.InDoubt]) = (4, 4);
        Assert.Empty(SomeRun.Summary(SomeRecord.Header(), tally, [_kill, .. Good]).Findings);
    }

    [Theory]
    [InlineData(null, "run_cut_off", true)]
    [InlineData(EndReason.Failed, "run_failed", true)]
    [InlineData(EndReason.Cancelled, "run_cancelled", false)]
    [InlineData(EndReason.TookTooLong, "run_took_too_long", true)]
    public void A_run_that_did_not_end_as_planned_says_how(EndReason? reason, string key, bool distrust)
    {
        var summariser = new Summariser();
        summariser.See(SomeRecord.Header());
        if (reason is { } ended)
            summariser.See(new RunEnded(1, ended));
        Assert.Equal(distrust, Only(summariser.Summarise(SomeRun.Judgement(Made(1))), key).Distrust);
    }

    [Fact]
    public void A_damaged_history_says_where_and_not_that_it_was_cut_off()
    {
        var summariser = new Summariser();
        summariser.See(SomeRecord.Header());
        summariser.See(new HistoryDamaged(1, 4711));
        var summary = summariser.Summarise(SomeRun.Judgement(Made(1)));
        Assert.Equal("4711", Assert.Single(Only(summary, "history_damaged").Arguments));
        Assert.DoesNotContain(summary.Findings, finding => finding.Key == "run_cut_off");
    }

    [Fact]
    public void A_process_that_stood_still_is_named_with_how_long_in_all()
    {
        RunEvent[] stops = [Stop(1_000_000, false), Stop(1_500_000, true), Stop(8_000_000, false)];
        var summary = SomeRun.Summary(SomeRecord.Header(), Made(10_000), [.. Good, .. stops]);
        Assert.Equal(["store", "2.5", "1.0"], Only(summary, "process_stopped").Arguments);
        Assert.False(summary.Trustworthy);
    }

    [Fact]
    public void A_missing_ledger_is_not_trusted()
    {
        var summariser = new Summariser();
        summariser.See(SomeRecord.Header());
        Assert.True(Only(summariser.Summarise(SomeRun.Judgement(new Tally(), ledger: false)), "ledger_missing").Distrust);
    }

    [Theory]
    [InlineData(666, true)]
    [InlineData(600, false)]
    public void A_prediction_is_held_against_what_was_measured(int offNode, bool hit)
    {
        var header = SomeRecord.Header() with { Predictions = [new Prediction(Theory.OffNodeShare, 2.0 / 3, 0.999, "1 - 1/N")] };
        var summary = SomeRun.Summary(header, new Tally { Operations = 10_000, FollowUps = 1_000, OffNode = offNode }, Good);
        Assert.Equal(hit, Assert.Single(summary.Predictions).Hit);
        Assert.Equal(!hit, summary.Findings.Any(finding => finding.Key == "prediction_missed"));
    }

    [Theory]
    [InlineData(2_000_000, 3_000_000, "1.0")]
    [InlineData(9_500_000, null, "0.5")]
    [InlineData(20_000_000, 21_000_000, null)]
    public void A_node_left_out_while_it_was_measured_excuses_what_supposes_that_all_serve(int from, int? to, string? seconds)
    {
        var header = SomeRecord.Header() with { Predictions = [new Prediction(Theory.OffNodeShare, 2.0 / 3, 0.999, "1 - 1/N", AllServe: true)] };
        List<RunEvent> changes = [new RotationChange(-5, "n2", true), new RotationChange(from, "n2", false)];
        if (to is { } back)
            changes.Add(new RotationChange(back, "n2", true));
        var summary = SomeRun.Summary(header, new Tally { Operations = 10_000, FollowUps = 1_000, OffNode = 600 }, [.. Good, .. changes]);
        Assert.Equal(seconds is null ? false : null, Assert.Single(summary.Predictions).Hit);
        Assert.Equal(seconds is null ? [] : ["n2", seconds], summary.Findings.Where(finding => finding.Key == "node_left_out").SelectMany(finding => finding.Arguments));
        Assert.Equal(seconds is null, summary.Findings.Any(finding => finding.Key == "prediction_missed"));
    }

    [Theory]
    [InlineData("Cookie", true)] // who was moved in the warm-up stays where he was moved to
    [InlineData(null, false)]
    public void A_node_left_out_in_the_warm_up_matters_only_where_it_lasts(string? affinity, bool told)
    {
        var header = SomeRecord.Header();
        header = header with { Cluster = header.Cluster with { Affinity = affinity } };
        var warmUp = SomeRecord.Operation(start: -3_000_000, end: -2_000_000) with { Phase = Phase.WarmUp };
        List<RunEvent> changes = [new RotationChange(-2_500_000, "n2", false), new RotationChange(-1_500_000, "n2", true)];
        var summary = SomeRun.Summary(header, new Tally(), [warmUp, .. Good, .. changes]);
        Assert.Equal(told ? ["n2", "1.0"] : [], summary.Findings.Where(finding => finding.Key == "node_left_out").SelectMany(finding => finding.Arguments));
    }

    [Fact]
    public void One_lost_session_misses_the_prediction_of_none()
    {
        var header = SomeRecord.Header() with { Predictions = [new Prediction(Theory.LostSessions, 0, 0.999, "any node, no fault")] };
        Assert.False(Assert.Single(SomeRun.Summary(header, new Tally { Sessions = 9, LostSessions = 1 }).Predictions).Hit);
    }

    private static FaultEvent Stop(long at, bool healed) => new(at, FaultEvent.ProcessStopped, "store", healed);

    private static Finding Only(Summary summary, string key) => Assert.Single(summary.Findings, finding => finding.Key == key);

    private static Tally Made(int operations) => new() { Operations = operations };
}
