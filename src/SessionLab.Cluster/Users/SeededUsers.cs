using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SessionLab.Cluster.Users;

/// <summary>Makes the users u0000 … of a user database; their passwords are <c>password-u0000</c> …</summary>
internal static class SeededUsers
{
    private const string Schema =
        "create table if not exists users (number integer primary key, id text not null unique, name text not null, "
        + "salt blob not null, hash blob not null, work integer not null)";

    private static readonly string[] FirstNames = ["Ada", "Alan", "Barbara", "Claude", "Edsger", "Frances", "Grace", "Ken"];
    private static readonly string[] LastNames = ["Allen", "Dijkstra", "Hopper", "Liskov", "Lovelace", "Shannon", "Turing"];

    /// <summary>
    /// Adds the users that are missing. Every process computes the same rows, so two at once do the work twice and no harm.
    /// </summary>
    public static void AddMissing(string file, int workFactor, int users)
    {
        using var connection = Open(file);
        Run(connection, Schema);
        var known = Count(connection);
        if (known >= users)
            return;
        var made = new User[users - known];
        Parallel.For(0, made.Length, i => made[i] = Make(known + i, workFactor));
        Insert(connection, made);
    }

    private static User Make(int number, int workFactor)
    {
        var id = UserDatabase.IdOf(number);
        var name = $"{FirstNames[number % FirstNames.Length]} {LastNames[number % LastNames.Length]}";
        var salt = PasswordHash.SaltOf(id);
        return new User(number, id, name, salt, PasswordHash.Make("password-" + id, salt, workFactor), workFactor);
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        Run(connection, "pragma busy_timeout = 30000");
        return connection;
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static int Count(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select count(*) from users";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private static void Insert(SqliteConnection connection, User[] users)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var user in users)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "insert or ignore into users values (@number, @id, @name, @salt, @hash, @work)";
            command.Parameters.AddWithValue("@number", user.Number);
            command.Parameters.AddWithValue("@id", user.Id);
            command.Parameters.AddWithValue("@name", user.Name);
            command.Parameters.AddWithValue("@salt", user.Salt);
            command.Parameters.AddWithValue("@hash", user.Hash);
            command.Parameters.AddWithValue("@work", user.WorkFactor);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }
}
