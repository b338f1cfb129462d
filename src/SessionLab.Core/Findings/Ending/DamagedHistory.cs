using SessionLab.Core.Records;

namespace SessionLab.Core.Findings.Ending;

/// <summary>The history goes on and cannot be read. Distrusts: what came after nobody knows.</summary>
internal sealed class DamagedHistory : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "history_damaged";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) =>
        evidence.End is HistoryDamaged damage ? [new Finding(Key, true, Finding.Text(damage.Byte, "0"))] : [];
}
