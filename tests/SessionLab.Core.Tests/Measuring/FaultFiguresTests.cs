using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Faults;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.Checkers;
using static SessionLab.Core.Records.OperationKind;

namespace SessionLab.Core.Tests.Measuring;

/// <summary>A login at 3 µs, then a node is dead from 1 to 5 ms.</summary>
public sealed class FaultFiguresTests
{
    [Fact]
    public void Requests_count_that_were_sent_between_injection_and_healing_whenever_they_ended()
    {
        var figures = Figures(Broken()
            .Ok("0.3", Main, 900, 1_100, "0.2", 7).Ok("0.4", Main, 1_200, 2_000, "0.2", 7).Ok("0.5", Main, 4_900, 6_000, "0.2", 7), healed: true, after: story =>
            story.Ok("0.6", Main, 6_000, 6_100, "0.2", 7));
        Assert.Equal((2, 2, 0.004), (figures.Requests, figures.Answered, figures.Seconds));
        Assert.Equal((2, 1.1), (figures.LatencyMs.Count, figures.LatencyMs.Max));
    }

    [Fact]
    public void What_was_not_healed_lasts_to_the_end_of_the_measured_part() => Assert.Equal(
        1, Figures(Broken().Ok("0.3", Main, 900, 1_100, "0.2", 7), healed: false, after: story => story.Ok("0.6", Main, 60_000, 61_000, "0.2", 7)).Requests);

    [Fact]
    public void Each_request_counts_as_what_the_judge_made_of_it()
    {
        var figures = Figures(Broken()
            .Not("0.3", Main, 1_100, 1_200, Outcome.Fail, Trouble.NotApplied).Not("0.4", Main, 1_300, 1_400, Outcome.Fail, Trouble.ServerError)
            .InDoubt("0.5", Main, 1_500, 1_600).Ok("0.6", Main, 1_700, 1_800, "", state: SessionState.Created), healed: true);
        Assert.Equal((4, 1, 1, 1, 1), (figures.Requests, figures.Refused, figures.Errors, figures.InDoubt, figures.RequestsMeetingLoss));
        Assert.Equal(2, figures.Failed());
    }

    [Fact]
    public void A_login_of_before_that_is_found_gone_is_lost_and_the_one_that_follows_is_forced()
    {
        var figures = Figures(Broken()
            .Ok("0.3", Main, 1_700, 1_800, "", state: SessionState.Created)
            .Ok("0.4", Login, 1_900, 2_000, "0.4", 7, reactionTo: "0.3"), healed: true);
        Assert.Equal((1, 1, 1), (figures.LostSessions, figures.ForcedRelogins, figures.Sessions));
    }

    [Fact]
    public void A_login_is_forced_when_its_loss_was_met_however_late_it_comes()
    {
        var figures = Figures(Broken().Ok("0.3", Main, 1_700, 1_800, "", state: SessionState.Created), healed: true, after: story =>
            story.Ok("0.4", Login, 7_900, 8_000, "0.4", 7, reactionTo: "0.3"));
        Assert.Equal((1, 0), (figures.ForcedRelogins, figures.Sessions));
    }

    [Fact]
    public void Stale_reads_have_their_windows()
    {
        var figures = Figures(Broken()
            .Ok("0.3", AddItem, 1_100, 1_200, "0.2 0.3", 7).Ok("0.4", Main, 1_500, 1_600, "0.2", 7).Ok("0.5", Main, 1_700, 1_800, "0.2 0.3", 7), healed: true);
        Assert.Equal((1, 1, 0.3), (figures.StaleReads, figures.StaleWindowMs.Count, figures.StaleWindowMs.Max));
    }

    private static Story Broken() => new Story().Event(new PhaseStarted(0, Phase.Measured)).LoggedIn().Event(new FaultEvent(1_000, "kill-node", "n2", Healed: false));

    private static FaultFigures Figures(Story story, bool healed, Action<Story>? after = null)
    {
        if (healed)
            story.Event(new FaultEvent(5_000, "kill-node", "n2", Healed: true));
        after?.Invoke(story);
        var events = story.Events.Append(new RunEnded(1_000_000, EndReason.Completed));
        return SessionLab.Core.Reports.Replay.Report(events, new Judge()).Summary.Faults.Single().Meanwhile;
    }
}
