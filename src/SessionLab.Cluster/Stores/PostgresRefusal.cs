using Npgsql;

namespace SessionLab.Cluster.Stores;

/// <summary>A PostgreSQL server that refuses writes to the lab's table, in the words of a read-only one, until this is disposed of.</summary>
/// <remarks>
/// The server is the user's own, so nothing but the lab's table is touched: a trigger refuses while the lab's connection holds a lock. When
/// the lab dies the server takes the lock back, and the trigger that is left refuses nothing.
/// </remarks>
internal sealed class PostgresRefusal : IAsyncDisposable
{
    // Any number will do that nobody else locks in this database.
    private const string Lock = "75191006";

    private const string Refuse = $"""
        create or replace function sessionlab_read_only() returns trigger language plpgsql as $$
        begin
            if not pg_try_advisory_xact_lock_shared({Lock}) then
                raise exception 'cannot execute % in a read-only transaction', tg_op using errcode = 'read_only_sql_transaction';
            end if;
            return null;
        end $$;
        create or replace trigger sessionlab_read_only before insert or update or delete on {SessionTable.Name}
            for each statement execute function sessionlab_read_only();
        select pg_advisory_lock({Lock})
        """;

    private const string Take =
        $"drop trigger if exists sessionlab_read_only on {SessionTable.Name}; drop function if exists sessionlab_read_only()";

    private readonly NpgsqlConnection _holder;

    private PostgresRefusal(NpgsqlConnection holder) => _holder = holder;

    /// <summary>Complete when the server refuses.</summary>
    public static async Task<PostgresRefusal> BeginAsync(string connectionString)
    {
        // Not from a pool: the end of the connection must be the end of the lock.
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        var refusal = new PostgresRefusal(new NpgsqlConnection(settings.ConnectionString));
        await refusal._holder.OpenAsync();
        await refusal.TellAsync(Refuse);
        return refusal;
    }

    /// <summary>Complete when the server takes writes again.</summary>
    public async ValueTask DisposeAsync()
    {
        // First the lock, so that nobody is refused any more who the removal would have to wait for.
        await TellAsync($"select pg_advisory_unlock({Lock})");
        await TellAsync(Take);
        await _holder.DisposeAsync();
    }

    private async Task TellAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _holder);
        await command.ExecuteNonQueryAsync();
    }
}
