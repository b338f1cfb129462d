using Npgsql;

namespace SessionLab.Tests.EndToEnd;

/// <summary>A database of one test's own, in a PostgreSQL server that counts the statements run in it.</summary>
internal sealed class CountingDatabase : IAsyncDisposable
{
    private const string Module = "pg_stat_statements";
    private readonly string _server;
    private readonly string _name = $"counted_{Guid.NewGuid():N}";

    private CountingDatabase(string server) => _server = server;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { Database = _name, Pooling = false }.ConnectionString;

    /// <summary>Skips the test when the server does not count.</summary>
    public static async Task<CountingDatabase> MakeAsync(string server)
    {
        var loaded = (string?)await TellAsync(server, "show shared_preload_libraries");
        Assert.SkipUnless(loaded?.Contains(Module, StringComparison.Ordinal) == true, $"the server does not load {Module} (shared_preload_libraries)");
        var database = new CountingDatabase(server);
        await TellAsync(server, $"create database {database._name}");
        await TellAsync(database.ConnectionString, $"create extension {Module}");
        return database;
    }

    /// <summary>How often statements were run whose text matches one regular expression and not the other.</summary>
    public async Task<long> CallsAsync(string statements, string except) => Convert.ToInt64(
        await TellAsync(
            ConnectionString,
            $"select coalesce(sum(calls), 0)::bigint from {Module} where query ~ '{statements}' and query !~ '{except}' "
            + "and dbid = (select oid from pg_database where datname = current_database())"),
        System.Globalization.CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync() => await TellAsync(_server, $"drop database {_name} with (force)");

    private static async Task<object?> TellAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
