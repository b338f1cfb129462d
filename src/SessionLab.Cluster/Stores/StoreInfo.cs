namespace SessionLab.Cluster.Stores;

/// <summary>The store that answered, as it names itself.</summary>
/// <param name="Product">redis-server, Garnet, SQLite, PostgreSQL …</param>
/// <param name="Version">As the store reports it.</param>
/// <param name="Where">Embedded, started by the lab, or the user's endpoint without secrets.</param>
/// <param name="Forgets">True when a restart of it loses what it held.</param>
public sealed record StoreInfo(string Product, string Version, string Where, bool Forgets)
{
    /// <summary>What tells this store from another of its kind: a server's run, a database's file; empty when it does not say.</summary>
    public string Instance { get; init; } = "";

    /// <summary>How long its disk takes to confirm a small write, the median, µs; null where the lab cannot measure it.</summary>
    public double? SyncUs { get; init; }
}
