using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Users;

/// <summary>The application's users in a SQLite file; asked anew at each login and each profile.</summary>
public sealed class UserDatabase(string file) : IDisposable
{
    private const string Query = "select number, id, name, salt, hash, work from users where id = @id";
    private readonly string _connectionString =
        new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();

    // Prepared once and lent to one request at a time: preparing would cost more than the query.
    private readonly ConcurrentBag<SqliteCommand> _queries = [];

    /// <summary>Where user databases are kept between runs.</summary>
    public static string DefaultFolder => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "sessionlab");

    /// <summary>Makes the file, or adds the users that are missing, on all cores; returns its path.</summary>
    /// <param name="folder">For example <see cref="DefaultFolder"/>; made when missing.</param>
    /// <param name="workFactor">PBKDF2 iterations; every work factor has a file of its own.</param>
    /// <param name="users">How many users there must be, u0000 first.</param>
    public static async Task<string> EnsureAsync(string folder, int workFactor, int users)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"users-{workFactor}.db"));
        await Task.Run(() => SeededUsers.AddMissing(file, workFactor, users));
        return file;
    }

    /// <summary>The id of a user: u0012 for 12.</summary>
    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"u{number:D4}");

    /// <summary>Reads one user; null when there is none.</summary>
    public User? Find(string id, RequestMeter meter)
    {
        using var asking = meter.In(RequestPhase.Db);
        if (!_queries.TryTake(out var query))
            query = Prepare();
        query.Parameters[0].Value = id;
        var user = ReadFirst(query);
        _queries.Add(query);
        return user;
    }

    /// <summary>The user with that id and password; null when they do not match.</summary>
    public User? Verify(string id, string password, RequestMeter meter)
    {
        if (Find(id, meter) is not { } user)
            return null;
        using var hashing = meter.In(RequestPhase.Hash);
        return PasswordHash.Matches(password, user) ? user : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_queries.TryTake(out var query))
        {
            query.Connection?.Dispose();
            query.Dispose();
        }
    }

    private static User? ReadFirst(SqliteCommand query)
    {
        using var reader = query.ExecuteReader();
        return reader.Read() ? Read(reader) : null;
    }

    private static User Read(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetFieldValue<byte[]>(3), row.GetFieldValue<byte[]>(4),
        row.GetInt32(5));

    private SqliteCommand Prepare()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        var query = connection.CreateCommand();
        query.CommandText = Query;
        query.Parameters.Add("@id", SqliteType.Text);
        query.Prepare();
        return query;
    }
}
