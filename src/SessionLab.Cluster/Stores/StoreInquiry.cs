namespace SessionLab.Cluster.Stores;

/// <summary>What a cluster's lab asks the session store, whichever it is.</summary>
/// <param name="settings">The cluster.</param>
/// <param name="sqlite">Where the embedded store is.</param>
/// <param name="own">The server that the lab started; null when it started none.</param>
internal sealed class StoreInquiry(ClusterSettings settings, string sqlite, StoreProcess? own)
{
    /// <summary>Who it is; null in a mode without a store.</summary>
    public async Task<StoreInfo?> WhoAsync(CancellationToken cancellation) => settings.Mode switch
    {
        "redis" => own?.Info ?? await RedisInfo.ReadAsync(settings.Redis!),
        "database" when settings.Postgres is { } postgres => await PostgresInfo.ReadAsync(postgres, cancellation),
        "database" => await SqliteInfo.ReadAsync(sqlite, cancellation),
        _ => null,
    };

    /// <summary>What it holds, bytes: of a server its memory, of a database the session table; null without a store, or one that does not tell.</summary>
    public async Task<long?> BytesAsync(CancellationToken cancellation) => settings.Mode switch
    {
        "redis" => await RedisInfo.UsedBytesAsync(own?.Endpoint ?? settings.Redis!),
        "database" when settings.Postgres is { } postgres => await PostgresInfo.TableBytesAsync(postgres, cancellation),
        "database" => await SqliteInfo.UsedBytesAsync(sqlite, cancellation),
        _ => null,
    };
}
