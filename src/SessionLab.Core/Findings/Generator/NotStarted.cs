using SessionLab.Core.Measuring.Load;

namespace SessionLab.Core.Findings.Generator;

/// <summary>Too few of an open load's requests were started in time. Distrusts: it was another load than the planned one.</summary>
internal sealed class NotStarted : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "not_started";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence)
    {
        var sending = evidence.Summary.Sending;
        return evidence.Header.IsOpen() && sending.InTimeShare() < Sending.LeastInTime ? [Of(sending)] : [];
    }

    private Finding Of(Sending sending) => new(
        Key, true, Finding.Text(sending.InTimeShare() * 100 ?? 0, "0.0"), Finding.Text(sending.Scheduled ?? 0, "0"),
        Finding.Text((sending.Scheduled ?? 0) - sending.Started, "0"), Finding.Text(sending.TooLate, "0"), Finding.Text(Sending.TooLateMs, "0"),
        Finding.Text(Sending.LeastInTime * 100, "0.0"));
}
