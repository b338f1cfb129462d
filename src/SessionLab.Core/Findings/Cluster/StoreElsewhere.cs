using SessionLab.Core.Records;

namespace SessionLab.Core.Findings.Cluster;

/// <summary>Another store answered a node than the header names. Distrusts: the figures are another store's.</summary>
internal sealed class StoreElsewhere : IFindingRule
{
    /// <inheritdoc/>
    public string Key => "store_elsewhere";

    /// <inheritdoc/>
    public IEnumerable<Finding> Find(Evidence evidence) => evidence.Header.Mode.Store is not { } stated
        ? []
        : evidence.Stores.Where(answered => !Same(stated, answered, evidence.Broken)).DistinctBy(answered => answered.Node).Select(
            answered => new Finding(
                Key, true, answered.Node, Name(answered.Product, answered.Version, answered.Instance),
                Name(stated.Product, stated.Version, stated.Instance)));

    // A store that was started again during the run is another instance of the same.
    private static bool Same(StoreHeader stated, StoreAnswered answered, bool broken) =>
        answered.Product == stated.Product && answered.Version == stated.Version
        && (broken || stated.Instance.Length == 0 || answered.Instance == stated.Instance);

    private static string Name(string product, string version, string instance) =>
        instance.Length == 0 ? $"{product} {version}" : $"{product} {version} ({instance})";
}
