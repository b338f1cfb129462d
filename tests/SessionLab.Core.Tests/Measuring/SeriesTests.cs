using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Series;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Measuring;

public sealed class SeriesTests
{
    [Fact]
    public void Each_request_counts_in_the_step_in_which_it_ended_by_what_the_judge_made_of_it()
    {
        var series = Series(100, eachUs: 10_000, operation => operation.EndUs < 300_000 ? AnswerClass.SessionLost : AnswerClass.Ok);
        Assert.Equal(0.25, series.StepSeconds);
        Assert.Equal(100, series.Points.Sum(point => point.Requests));
        Assert.True(series.Points[0].Lost > 0);
        Assert.Equal(0, series.Points[^1].Lost);
    }

    [Fact]
    public void However_long_a_run_is_it_has_at_most_240_steps_and_none_is_forgotten()
    {
        var series = Series(5_000, eachUs: 100_000, _ => AnswerClass.Error);
        Assert.InRange(series.Points.Count, 120, 240);
        Assert.Equal(5_000, series.Points.Sum(point => point.Failed));
    }

    [Fact]
    public void What_was_not_measured_is_not_in_it()
    {
        var meter = new SeriesMeter();
        foreach (var operation in SomeRun.Operations(3))
            meter.See(operation with { Phase = Phase.WarmUp }, AnswerClass.Ok);
        Assert.Empty(meter.Series.Points);
    }

    private static RunSeries Series(int requests, long eachUs, Func<Operation, AnswerClass> judge)
    {
        var meter = new SeriesMeter();
        meter.See(new PhaseStarted(0, Phase.Measured));
        foreach (var operation in SomeRun.Operations(requests, eachUs))
            meter.See(operation, judge(operation));
        return meter.Series;
    }
}
