using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Stores;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Modes;

/// <summary>
/// The session is in a shared memory server, RAM only, that every node asks. It costs a network round trip to load and one to
/// save. It breaks when that server restarts: everybody is logged out at once; and of two overlapping saves the first is lost.
/// </summary>
public sealed class RedisMode(RedisConnection redis, SessionRules rules) : ISessionMode
{
    /// <summary>Its line in the catalog.</summary>
    public static Mode Entry { get; } = new(
        "redis",
        "In one shared memory server, RAM only, that every node asks over the network.",
        new Claims(
            Reach.AnyNode, NodeDeath: true, ClusterDeath: true, StoreRestart: false,
            Revocable: true, ParallelSaves.LastWins, "in the memory of the Redis server"),
        AddTo);

    /// <inheritdoc/>
    public async ValueTask<Session> LoadAsync(HttpContext context)
    {
        if (SessionCookie.Read(context) is not { } id)
            return rules.Create(presented: null);
        var bytes = await redis.GetAsync(RequestMeter.Of(context), Key(id));
        var found = bytes is null ? null : SessionCodec.Read(id, bytes);
        // The server's own clock decides too, by the key's expiry; the node's clock may run faster, or be moved by a test.
        return rules.LiveOrNew(id, found);
    }

    /// <inheritdoc/>
    public async ValueTask SaveAsync(HttpContext context, Session session)
    {
        // A loaded session is saved only where it still is: a late save must not bring back one that was ended meanwhile.
        var onlyIfThere = session.LoadedVersion > 0;
        var bytes = SessionCodec.ToBytes(session);
        if (!await redis.SetAsync(RequestMeter.Of(context), Key(session.Id), bytes, rules.RealLifeOf(session), onlyIfThere))
            throw SessionRefusedException.Conflict();
        if (!onlyIfThere)
            SessionCookie.Write(context, session.Id);
    }

    /// <inheritdoc/>
    public async ValueTask EndAsync(HttpContext context, Session session)
    {
        await redis.DeleteAsync(RequestMeter.Of(context), Key(session.Id));
        SessionCookie.Clear(context);
    }

    private static string Key(string id) => "session:" + id;

    private static void AddTo(WebApplicationBuilder builder, NodeSettings settings)
    {
        var endpoint = settings.Redis ?? throw new ArgumentException("The mode redis needs a Redis endpoint.");
        builder.Services.AddSingleton(_ => RedisConnection.Open(endpoint));
        builder.Services.AddSingleton<IDescribedStore>(services => services.GetRequiredService<RedisConnection>());
        builder.Services.AddSingleton<ISessionMode, RedisMode>();
    }
}
