using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Orleans;
using Orleans.Runtime;

namespace SessionLab.Cluster.Clustering;

/// <summary>The membership table of the silos in one SQLite file of the run: no server is needed, and any node may die.</summary>
/// <remarks>
/// One row is the table's version, the others are members. A change names the version it was made from and is made only if that is
/// still the table's: the whole table is one compare-and-set.
/// </remarks>
internal sealed class FileMembership(string file, JoinTurn turn) : IMembershipTable
{
    private const string Schema = """
        pragma journal_mode = wal;
        create table if not exists members (silo text primary key, etag integer not null, entry text not null);
        create table if not exists version (version integer not null);
        insert into version select 0 where not exists (select 1 from version);
        """;

    private const int LockWaitSeconds = 5;

    private readonly string _connection =
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = LockWaitSeconds }.ToString();

    /// <inheritdoc/>
    public Task InitializeMembershipTable(bool tryInitTableVersion) => InTransaction(connection => Execute(connection, Schema), begin: null);

    /// <inheritdoc/>
    public Task DeleteMembershipTableEntries(string clusterId) => InTransaction(connection => Execute(connection, "delete from members"));

    /// <inheritdoc/>
    public Task<MembershipTableData> ReadAll() => InTransaction(connection => Read(connection, _ => true));

    /// <inheritdoc/>
    public Task<MembershipTableData> ReadRow(SiloAddress key) =>
        InTransaction(connection => Read(connection, silo => silo == key.ToParsableString()));

    /// <inheritdoc/>
    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion) => InTurn(connection => Change(
        connection, tableVersion, "insert into members (silo, etag, entry) values ($silo, 0, $entry) on conflict do nothing", entry, etag: "0"));

    /// <inheritdoc/>
    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion) => InTurn(connection => Change(
        connection, tableVersion, "update members set etag = etag + 1, entry = $entry where silo = $silo and etag = $etag", entry, etag));

    /// <inheritdoc/>
    public Task UpdateIAmAlive(MembershipEntry entry) => InTransaction(connection =>
    {
        var found = Read(connection, silo => silo == entry.SiloAddress.ToParsableString()).Members;
        if (found is not [(var kept, var etag)])
            return 0;
        // A sign of life is no change of the table: neither its version nor the row's tag moves.
        kept.IAmAliveTime = entry.IAmAliveTime;
        return Execute(connection, "update members set entry = $entry where silo = $silo and etag = $etag", kept, etag);
    });

    /// <inheritdoc/>
    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => InTransaction(connection =>
    {
        var defunct = Read(connection, _ => true).Members.Select(member => member.Item1)
            .Where(entry => entry.Status == SiloStatus.Dead && entry.IAmAliveTime < beforeDate.UtcDateTime);
        return defunct.Sum(entry => Execute(connection, "delete from members where silo = $silo", entry, "0"));
    });

    private static bool Change(SqliteConnection connection, TableVersion next, string change, MembershipEntry entry, string etag)
    {
        var expected = string.Create(CultureInfo.InvariantCulture, $"update version set version = {next.Version} where version = {next.Version - 1}");
        return Execute(connection, expected) == 1 && Execute(connection, change, entry, etag) == 1;
    }

    private static MembershipTableData Read(SqliteConnection connection, Func<string, bool> wanted)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select version, null, null from version union all select etag, silo, entry from members";
        using var rows = command.ExecuteReader();
        var members = new List<Tuple<MembershipEntry, string>>();
        var version = new TableVersion(0, "0");
        while (rows.Read())
        {
            var number = rows.GetInt64(0);
            var tag = number.ToString(CultureInfo.InvariantCulture);
            if (rows.IsDBNull(1))
                version = new TableVersion((int)number, tag);
            else if (wanted(rows.GetString(1)))
                members.Add(Tuple.Create(JsonSerializer.Deserialize<MembershipEntry>(rows.GetString(2))!, tag));
        }

        return new MembershipTableData(members, version);
    }

    private static int Execute(SqliteConnection connection, string sql, MembershipEntry? entry = null, string etag = "")
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (entry is not null)
        {
            command.Parameters.AddWithValue("$silo", entry.SiloAddress.ToParsableString());
            command.Parameters.AddWithValue("$entry", JsonSerializer.Serialize(entry));
            command.Parameters.AddWithValue("$etag", long.Parse(etag, CultureInfo.InvariantCulture));
        }

        return command.ExecuteNonQuery();
    }

    private async Task<bool> InTurn(Func<SqliteConnection, bool> change)
    {
        try
        {
            return await InTransaction(change);
        }
        finally
        {
            turn.End();
        }
    }

    // SQLite's calls block: off the silo's own threads. A change that was refused half-way leaves no trace.
    private Task<T> InTransaction<T>(Func<SqliteConnection, T> act, string? begin = "begin immediate") => Task.Run(() =>
    {
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        if (begin is null)
            return act(connection);
        Execute(connection, begin);
        var result = act(connection);
        Execute(connection, result is false ? "rollback" : "commit");
        return result;
    });
}
