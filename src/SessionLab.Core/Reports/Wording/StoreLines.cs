using System.Globalization;
using SessionLab.Core.Records;

namespace SessionLab.Core.Reports.Wording;

/// <summary>Which store answered.</summary>
internal sealed class StoreLines(Words words)
{
    /// <summary>A sentence; none for a mode without a store.</summary>
    public IEnumerable<string> Of(ModeHeader mode) => mode.Store switch
    {
        null => [],
        { SyncUs: { } us } store => [words.Say("store.synced", store.Product, store.Version, store.Where, (us / 1000).ToString("0.000", CultureInfo.InvariantCulture))],
        var store => [words.Say("store.line", store.Product, store.Version, store.Where)],
    };
}
