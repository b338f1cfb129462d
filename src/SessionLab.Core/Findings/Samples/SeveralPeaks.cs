using SessionLab.Core.Findings.Seen;

namespace SessionLab.Core.Findings.Samples;

/// <summary>Times lie around several peaks: the figures are true, and a median or a mean is that of no typical request.</summary>
internal sealed class SeveralPeaks : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "several_peaks";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => Peaks.Of(evidence.Shape) is { } peaks
        ? [new Finding(Key, false, Ms(peaks.HighestUs), Ms(peaks.OtherUs), Finding.Text(peaks.OtherShare * 100, "0"))]
        : [];

    private static string Ms(double us) => Finding.Text(us / 1000, "0.00");
}
