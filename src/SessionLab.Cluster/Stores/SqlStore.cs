using System.Data.Common;
using System.Text;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Stores;

/// <summary>A database over ADO.NET; failures come out as what the client may be told.</summary>
/// <remarks>Each statement is a transaction of its own, so that it is applied as a whole or not at all.</remarks>
public abstract class SqlStore(DbDataSource source) : IDescribedStore, IAsyncDisposable
{
    /// <summary>Makes the tables; safe when several nodes do it at once.</summary>
    public abstract Task PrepareAsync(string schema);

    /// <summary>The first column of the first row; null when there is none.</summary>
    /// <param name="meter">The request's.</param>
    /// <param name="sql">Parameters are <c>@p0</c>, <c>@p1</c> …</param>
    /// <param name="values">Their values.</param>
    public async Task<string?> ReadAsync(RequestMeter meter, string sql, params object[] values)
    {
        meter.Send(Bytes(values));
        try
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var command = Command(connection, sql, values);
            var text = (string?)await command.ExecuteScalarAsync();
            meter.Receive(Encoding.UTF8.GetByteCount(text ?? ""));
            return text;
        }
        catch (DbException failure)
        {
            // A load that failed has changed nothing, whatever the reason.
            throw SessionRefusedException.NotApplied(failure);
        }
    }

    /// <summary>Runs one changing statement and returns how many rows it changed, once the disk has them.</summary>
    /// <param name="meter">The request's.</param>
    /// <param name="sql">Parameters are <c>@p0</c>, <c>@p1</c> …</param>
    /// <param name="values">Their values.</param>
    public virtual async Task<int> WriteAsync(RequestMeter meter, string sql, params object[] values)
    {
        meter.Send(Bytes(values));
        await using var connection = await OpenAsync();
        try
        {
            return await ExecuteAsync(connection, sql, values);
        }
        catch (DbException failure)
        {
            throw Refused(failure);
        }
    }

    /// <inheritdoc/>
    public Task<StoreInfo> DescribeAsync() => Identity.ReadAsync(query => ReadAsync(RequestMeter.OfNobody(), query), where: "");

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>How it says who it is.</summary>
    private protected abstract SqlIdentity Identity { get; }

    /// <summary>True when a statement that failed so has certainly changed nothing.</summary>
    protected abstract bool CertainlyNotApplied(DbException failure);

    /// <summary>Runs a statement; the number of rows it changed.</summary>
    protected static async Task<int> ExecuteAsync(DbConnection connection, string sql, object[] values)
    {
        await using var command = Command(connection, sql, values);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>The bytes of a statement's values: a text's in UTF-8, a number's eight.</summary>
    protected static long Bytes(object[] values)
    {
        var bytes = 0L;
        foreach (var value in values)
            bytes += value is string text ? Encoding.UTF8.GetByteCount(text) : sizeof(long);
        return bytes;
    }

    /// <summary>What the client may be told of a failed change.</summary>
    protected SessionRefusedException Refused(DbException failure) => CertainlyNotApplied(failure)
        ? SessionRefusedException.NotApplied(failure)
        : SessionRefusedException.Unknown(failure);

    private static DbCommand Command(DbConnection connection, string sql, object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = ParameterNames[i];
            parameter.Value = values[i];
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static readonly string[] ParameterNames = ["@p0", "@p1", "@p2", "@p3", "@p4"];

    private async Task<DbConnection> OpenAsync()
    {
        try
        {
            return await source.OpenConnectionAsync();
        }
        catch (DbException failure)
        {
            // Nothing was sent yet.
            throw SessionRefusedException.NotApplied(failure);
        }
    }
}
