using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Flaws;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Stores;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Modes;

/// <summary>
/// The session is a row in one database that every node asks. It costs a look on a disk: each save waits until the disk has
/// it. It breaks when the database is away, and refuses the later of two overlapping saves instead of losing the earlier.
/// </summary>
public sealed class DatabaseMode(
    SqlStore store, SessionRules rules, NodeSettings settings, [FromKeyedServices(NodeClock.Machine)] TimeProvider machine) : ISessionMode
{
    /// <summary>
    /// The table of sessions; <c>expires</c> is in milliseconds of the Unix epoch by the machine's clock, because clusters whose clocks
    /// run differently may share a database; <c>state</c> is JSON.
    /// </summary>
    internal const string Schema =
        $"create table if not exists {SessionTable.Name} "
        + "(id text primary key, version bigint not null, expires bigint not null, state text not null)";

    /// <summary>Removes the rows that nobody may use any more at <c>@p0</c>, whichever cluster they are of.</summary>
    internal const string Clean = $"delete from {SessionTable.Name} where expires <= @p0";

    private const string Select = $"select state from {SessionTable.Name} where id = @p0";
    private const string Insert =
        $"insert into {SessionTable.Name} (id, version, expires, state) values (@p0, @p1, @p2, @p3) on conflict do nothing";
    private const string Update =
        $"update {SessionTable.Name} set version = @p1, expires = @p2, state = @p3 where id = @p0 and version = @p4";
    private const string Overwrite = $"update {SessionTable.Name} set version = @p1, expires = @p2, state = @p3 where id = @p0";
    private const string Delete = $"delete from {SessionTable.Name} where id = @p0 and version = @p1";

    private readonly bool _overwrites = settings.Flaws.Contains(WholeBlobOverwrite.Name);

    /// <summary>Its line in the catalog.</summary>
    public static Mode Entry { get; } = new(
        "database",
        "In a row of one database on a disk, which every node asks.",
        new Claims(
            Reach.AnyNode, NodeDeath: true, ClusterDeath: true, StoreRestart: true,
            Revocable: true, ParallelSaves.Refused, "on the database's disk"),
        AddTo);

    /// <inheritdoc/>
    public async ValueTask<Session> LoadAsync(HttpContext context)
    {
        if (SessionCookie.Read(context) is not { } id)
            return rules.Create(presented: null);
        var state = await store.ReadAsync(RequestMeter.Of(context), Select, id);
        var found = state is null ? null : SessionCodec.Read(id, state);
        return rules.LiveOrNew(id, found);
    }

    /// <inheritdoc/>
    public async ValueTask SaveAsync(HttpContext context, Session session)
    {
        var meter = RequestMeter.Of(context);
        var expires = (machine.GetUtcNow() + rules.RealLifeOf(session)).ToUnixTimeMilliseconds();
        var state = SessionCodec.ToText(session);
        var isNew = session.LoadedVersion == 0;
        var rows = isNew ? await store.WriteAsync(meter, Insert, session.Id, session.Version, expires, state)
            : _overwrites ? await store.WriteAsync(meter, Overwrite, session.Id, session.Version, expires, state)
            : await store.WriteAsync(meter, Update, session.Id, session.Version, expires, state, session.LoadedVersion);
        if (rows == 0)
            throw SessionRefusedException.Conflict();
        if (isNew)
            SessionCookie.Write(context, session.Id);
    }

    /// <inheritdoc/>
    public async ValueTask EndAsync(HttpContext context, Session session)
    {
        if (await store.WriteAsync(RequestMeter.Of(context), Delete, session.Id, session.LoadedVersion) == 0)
            throw SessionRefusedException.Conflict();
        SessionCookie.Clear(context);
    }

    private static void AddTo(WebApplicationBuilder builder, NodeSettings settings)
    {
        builder.Services.AddSingleton<SqlStore>(_ => settings switch
        {
            { Postgres: { } postgres } => new PostgresStore(postgres),
            { Sqlite: { } file } => new SqliteStore(file),
            _ => throw new ArgumentException("The mode database needs a SQLite file or a PostgreSQL connection string."),
        });
        builder.Services.AddSingleton<IDescribedStore>(services => services.GetRequiredService<SqlStore>());
        builder.Services.AddSingleton<ISessionMode, DatabaseMode>();
        builder.Services.AddHostedService<ExpiredRows>();
    }
}
