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
    /// <summary>True when a loss was predicted and none was seen: whatever a cure shows under such a load proves nothing.</summary>
    public bool LossStayedAway() => this is { Metric: Theory.LostShare, Expected: > 0, Measured: 0 };

    /// <summary>Holds one prediction against the measured phase; null when the metric is not one of this version's.</summary>
    /// <param name="prediction">What was said before the run.</param>
    /// <param name="seen">What came of the run.</param>
    public static PredictionResult? Of(Prediction prediction, SeenRun seen)
    {
        var result = Held(prediction, seen);
        return prediction.AllServe && !seen.AllServed && result is not null ? result with { Hit = null } : result;
    }

    private static PredictionResult? Held(Prediction prediction, SeenRun seen) => prediction.Metric switch
    {
        Theory.OffNodeShare => Share(prediction, seen.Tally.OffNode, seen.Tally.FollowUps),
        Theory.LostShare => Share(prediction, seen.Tally[AnswerClass.SessionLost], seen.Tally.FollowUps),
        Theory.MovedShare => Share(prediction, seen.Moves.Moved, seen.Moves.Asked),
        Theory.LostSessions => Exactly(prediction, seen.Tally.LostSessions, seen.Tally.Sessions),
        Theory.DeadNodeLostShare => All(
            prediction, seen.Judgement.DeadNodes.Sum(dead => dead.Lost), seen.Judgement.DeadNodes.Sum(dead => dead.Lost + dead.Found)),
        Theory.StoreRestartLostShare => All(
            prediction, seen.Judgement.StoreRestarts.Sum(one => one.Lost), seen.Judgement.StoreRestarts.Sum(one => one.Lost + one.Found)),
        Theory.DetectionSeconds => AtMost(prediction, seen.Detections),
        _ => null,
    };

    // The worst of all: one that took longer is enough to miss.
    private static PredictionResult AtMost(Prediction prediction, IReadOnlyList<double> seen) => new(
        prediction.Metric, prediction.Rule, prediction.Expected, prediction.Confidence, seen.Count,
        seen.Count == 0 ? null : seen.Max(), 0, prediction.Expected, seen.Count == 0 ? null : seen.Max() <= prediction.Expected);

    // A share of 0 or 1 that holds of every single one: no interval.
    private static PredictionResult All(Prediction prediction, long seen, long samples) => new(
        prediction.Metric, prediction.Rule, prediction.Expected, prediction.Confidence, samples,
        samples == 0 ? null : (double)seen / samples, prediction.Expected, prediction.Expected,
        samples == 0 ? null : seen == (long)prediction.Expected * samples);

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

/// <summary>What predictions are held against.</summary>
/// <param name="Tally">What the judge counted.</param>
/// <param name="Moves">Clients that were asked before and after a node had joined, and how many of them another node answered.</param>
/// <param name="Judgement">Among others who was at home where something died.</param>
/// <param name="Detections">How long the balancer went on sending requests to each node that fell silent, seconds.</param>
/// <param name="AllServed">True when the balancer sent requests to every node all the time.</param>
public sealed record SeenRun(Tally Tally, (long Asked, long Moved) Moves, Judgement Judgement, IReadOnlyList<double> Detections, bool AllServed);
