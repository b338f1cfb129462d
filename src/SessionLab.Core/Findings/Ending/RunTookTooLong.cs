using SessionLab.Core.Records;

namespace SessionLab.Core.Findings.Ending;

/// <summary>The run came to its time limit. Distrusts: something kept its plan from being answered.</summary>
internal sealed class RunTookTooLong : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "run_took_too_long";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.End is RunEnded { Reason: EndReason.TookTooLong }
        ? [new Finding(Key, true, Seconds(evidence.Header.TimeLimitUs), Seconds(evidence.Header.ExpectedUs))]
        : [];

    private static string Seconds(long us) => Finding.Text(us / 1e6, "0.#");
}
