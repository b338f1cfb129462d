using SessionLab.Core.Judging;
using SessionLab.Core.Predictions;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring;

/// <summary>A prediction beside what came of it.</summary>
/// <param name="Metric">What was predicted.</param>
/// <param name="Rule">Where the figure comes from.</param>
/// <param name="Expected">The figure.</param>
/// <param name="Confidence">Of the interval.</param>
/// <param name="Samples">How often it was tried: follow-ups, or sessions.</param>
/// <param name="Measured">What came out; null when nothing was tried.</param>
/// <param name="Low">The least that agrees with the prediction.</param>
/// <param name="High">The most that agrees with it.</param>
/// <param name="Hit">Whether the measured value lies inside; null when nothing was tried, or not under the condition of the prediction.</param>
public sealed record PredictionResult(
    string Metric, string Rule, double Expected, double Confidence, long Samples,
    double? Measured, double Low, double High, bool? Hit)
{
    /// <summary>Holds one prediction against the measured phase; null when the metric is not one of this version's.</summary>
    /// <param name="prediction">What was said before the run.</param>
    /// <param name="tally">What the judge counted.</param>
    /// <param name="moves">Clients that were asked before and after a node had joined, and how many of them another node answered.</param>
    /// <param name="allServed">True when the balancer sent requests to every node all the time.</param>
    public static PredictionResult? Of(Prediction prediction, Tally tally, (long Asked, long Moved) moves, bool allServed)
    {
        var result = Of(prediction, tally, moves);
        return prediction.AllServe && !allServed && result is not null ? result with { Hit = null } : result;
    }

    private static PredictionResult? Of(Prediction prediction, Tally tally, (long Asked, long Moved) moves) => prediction.Metric switch
    {
        Theory.OffNodeShare => Share(prediction, tally.OffNode, tally.FollowUps),
        Theory.LostShare => Share(prediction, tally[AnswerClass.SessionLost], tally.FollowUps),
        Theory.MovedShare => Share(prediction, moves.Moved, moves.Asked),
        Theory.LostSessions => Exactly(prediction, tally.LostSessions, tally.Sessions),
        _ => null,
    };

    private static PredictionResult Share(Prediction prediction, long seen, long samples)
    {
        var interval = Interval.Around(prediction.Expected, samples, prediction.Confidence);
        double? measured = samples == 0 ? null : (double)seen / samples;
        return new PredictionResult(
            prediction.Metric, prediction.Rule, prediction.Expected, prediction.Confidence, samples,
            measured, interval.Low, interval.High, measured is { } share ? interval.Holds(share) : null);
    }

    private static PredictionResult Exactly(Prediction prediction, long seen, long samples) => new(
        prediction.Metric, prediction.Rule, prediction.Expected, prediction.Confidence, samples,
        samples == 0 ? null : seen, prediction.Expected, prediction.Expected,
        samples == 0 ? null : seen == (long)prediction.Expected);
}
