using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Hosting;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Copying;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Modes;

/// <summary>
/// The session is in the memory of the node that saved it, which sends a copy to the others (an Orleans silo in each node carries it); a load
/// reads the node's own memory. It costs a message and memory per save and node. It breaks when all nodes that hold a copy die together, and
/// a node that does not answer holds up saves for a moment.
/// </summary>
public sealed class CopyMode(CopyMemory memory, CopySpread spread, CopyStanding standing, SessionRules rules, NodeSettings settings) : ISessionMode
{
    private readonly Acknowledge _acknowledge = AcknowledgeCatalog.Named(settings.Copying.Acknowledge);

    /// <summary>Its line in the catalog.</summary>
    public static Mode Entry { get; } = new(
        "copy",
        "In the memory of the node that saved it, with copies on other nodes.",
        new Claims(
            Reach.AnyNode, NodeDeath: true, ClusterDeath: false, StoreRestart: null, Revocable: true, ParallelSaves.Refused,
            "when the other nodes hold it"),
        AddTo)
    {
        ClaimsUnder = cluster => CopyPromise.Under(cluster, Entry!.Claims),
    };

    /// <inheritdoc/>
    public async ValueTask<Session> LoadAsync(HttpContext context)
    {
        if (!await standing.SettleAsync())
            throw SessionRefusedException.NotApplied(Doubt());
        if (SessionCookie.Read(context) is not { } id)
            return rules.Create(presented: null);
        // Before it looks: a copy that comes in from now on, and is not found, has come too late.
        var lookedUs = MachineClock.NowUs;
        var held = memory.Held(id);
        if (memory.Read(held) is not { } session)
            return rules.Create(id, CopyMemory.WhyNot(held), lookedUs);
        context.Features.Set(held);
        return session;
    }

    /// <inheritdoc/>
    public async ValueTask SaveAsync(HttpContext context, Session session)
    {
        await KeepAsync(context, SessionCopy.Of(session, settings.Name, Operation(context), Now()));
        if (session.LoadedVersion == 0)
            SessionCookie.Write(context, session.Id);
    }

    /// <inheritdoc/>
    public async ValueTask EndAsync(HttpContext context, Session session)
    {
        await KeepAsync(context, SessionCopy.EndOf(session, settings.Name, Operation(context), Now()));
        SessionCookie.Clear(context);
    }

    private async ValueTask KeepAsync(HttpContext context, SessionCopy copy)
    {
        // It may have stood still since it loaded, and missed a save of the same session.
        if (!await standing.SettleAsync())
            throw SessionRefusedException.NotApplied(Doubt());
        // Where the last save wins, it still brings back no session that was ended meanwhile.
        if (KeepHere(context, copy) is var reply && (reply == CopyReply.Ended || (reply == CopyReply.Later && _acknowledge.Refuses)))
            throw SessionRefusedException.Conflict();
        using (RequestMeter.Of(context).In(RequestPhase.Copy))
            await spread.SendAsync(copy);
        // Those who have gone on without it may have saved what it does not know.
        if (!await standing.SettleAsync())
            throw SessionRefusedException.Unknown(Doubt());
    }

    private CopyReply KeepHere(HttpContext context, SessionCopy copy) =>
        _acknowledge.Refuses && context.Features.Get<SessionCopy>() is { } loaded && loaded.Id == copy.Id
            ? memory.Keep(copy, loaded)
            : memory.Take(copy);

    private static TimeoutException Doubt() => new("the others have gone on without the node, or it cannot ask them whether they have");

    private static string Operation(HttpContext context) => context.Request.Headers[AnswerSyntax.OperationHeader].ToString() is { Length: > 0 } operation
        ? operation
        : Ledger.Nobody;

    // The wall clock: of two saves of one version made on two machines the later one stays.
    private static long Now() => TimeProvider.System.GetUtcNow().Ticks / TimeSpan.TicksPerMicrosecond;

    private static void AddTo(WebApplicationBuilder builder, NodeSettings settings)
    {
        var ports = SiloPorts.For(settings.Clustering, new Uri(settings.Listen).Host);
        NodeSilo.AddTo(builder, settings, ports, silo => silo.AddGrainService<CopyService>());
        builder.Services.AddSingleton(ports);
        builder.Services.AddSingleton<CopyClient>();
        builder.Services.AddSingleton<CopyPeers>();
        builder.Services.AddSingleton<CopyMemory>();
        builder.Services.AddSingleton<CopyTotals>();
        builder.Services.AddSingleton<CopySpread>();
        builder.Services.AddSingleton<CopyFill>();
        builder.Services.AddSingleton<CopyHandOver>();
        builder.Services.AddSingleton<CopyStanding>();
        builder.Services.AddSingleton(services => new SessionIds(id => services.GetRequiredService<CopyPeers>().IsHome(id)));
        builder.Services.AddSingleton(services => new Readiness(() => services.GetRequiredService<CopyStanding>().IsGood));
        builder.Services.AddHostedService<CopyMember>();
        builder.Services.AddSingleton<ISessionMode, CopyMode>();
    }
}
