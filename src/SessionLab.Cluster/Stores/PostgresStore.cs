using System.Data.Common;
using Npgsql;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Stores;

/// <summary>A PostgreSQL server, asked through Npgsql's own pool.</summary>
public sealed class PostgresStore(string connectionString) : SqlStore(Open(connectionString))
{
    // Any number will do, as long as every node uses the same one.
    private const string Lock = "select pg_advisory_xact_lock(7519)";

    /// <inheritdoc/>
    public override async Task PrepareAsync(string schema)
    {
        // "if not exists" is not atomic in PostgreSQL: two nodes that start at once would collide.
        await WriteAsync(RequestMeter.OfNobody(), $"begin; {Lock}; {schema}; commit");
    }

    /// <inheritdoc/>
    private protected override SqlIdentity Identity => PostgresInfo.Identity;

    /// <inheritdoc/>
    /// <remarks>
    /// An error that the server reported has rolled the statement back; class 57P (shutdown) may strike after the commit.
    /// </remarks>
    protected override bool CertainlyNotApplied(DbException failure) =>
        failure is PostgresException { SqlState: { } state } && !state.StartsWith("57P", StringComparison.Ordinal);

    private static NpgsqlDataSource Open(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Timeout = 2,
            CommandTimeout = 5,
            MaxAutoPrepare = 10,
            AutoPrepareMinUsages = 2,
        };
        return new NpgsqlSlimDataSourceBuilder(settings.ConnectionString).Build();
    }
}
