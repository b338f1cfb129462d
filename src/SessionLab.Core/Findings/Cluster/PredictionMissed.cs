namespace SessionLab.Core.Findings.Cluster;

/// <summary>Theory and run disagree: either may be wrong, so this is said and nothing is concluded.</summary>
internal sealed class PredictionMissed : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "prediction_missed";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        evidence.Summary.Predictions.Where(prediction => prediction.Hit == false).Select(missed => new Finding(
            Key, false, missed.Metric, Text(missed.Expected), Text(missed.Measured ?? 0), Text(missed.Low), Text(missed.High)));

    private static string Text(double share) => Finding.Text(share, "0.####");
}
