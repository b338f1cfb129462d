using System.Data.Common;

namespace SessionLab.Cluster.Stores;

/// <summary>How a database says who it is: asked by the lab before a run, and by each node over the connections that sessions use.</summary>
/// <param name="Product">Its name.</param>
/// <param name="Version">The query for its version.</param>
/// <param name="Instance">The query for what tells it from another of its kind.</param>
internal sealed record SqlIdentity(string Product, string Version, string Instance)
{
    /// <summary>What the database behind <paramref name="ask"/> answers.</summary>
    /// <param name="ask">Gives the one value of a query; null when there is none.</param>
    /// <param name="where">Where it is, for people.</param>
    public async Task<StoreInfo> ReadAsync(Func<string, Task<string?>> ask, string where) =>
        new(Product, await ask(Version) ?? "", where, Forgets: false) { Instance = await ask(Instance) ?? "" };

    /// <summary>As above, over an open connection.</summary>
    public Task<StoreInfo> ReadAsync(DbConnection connection, string where, CancellationToken cancellation) => ReadAsync(
        async query =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = query;
            return (string?)await command.ExecuteScalarAsync(cancellation);
        },
        where);
}
