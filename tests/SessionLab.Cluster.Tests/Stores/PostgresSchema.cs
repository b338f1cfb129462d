using Npgsql;

namespace SessionLab.Cluster.Tests.Stores;

/// <summary>
/// A schema of one test in the PostgreSQL that the environment names; without one the test is skipped. Tests run side by side, and one
/// that moves its clock would sweep away the sessions of the others.
/// </summary>
internal sealed class PostgresSchema : IDisposable
{
    private readonly string _server;
    private readonly string _name = $"test_{Guid.NewGuid():N}";

    private PostgresSchema(string server) => _server = server;

    /// <summary>Connects to the server, and sees this schema alone.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server) { SearchPath = _name }.ConnectionString;

    public static PostgresSchema Make()
    {
        var server = Environment.GetEnvironmentVariable("SESSIONLAB_POSTGRES");
        Assert.SkipWhen(server is null, "SESSIONLAB_POSTGRES names no PostgreSQL");
        var schema = new PostgresSchema(server);
        schema.Tell($"create schema {schema._name}");
        return schema;
    }

    public void Dispose() => Tell($"drop schema {_name} cascade");

    private void Tell(string sql)
    {
        using var source = NpgsqlDataSource.Create(_server);
        using var command = source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}
