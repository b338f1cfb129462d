using Microsoft.Extensions.DependencyInjection;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Flaws;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Sessions;

/// <summary>The rules every mode keeps: how an id is made, whom a new session belongs to, and when a session ends by itself.</summary>
/// <param name="settings">What the node is told.</param>
/// <param name="clock">The node's clock.</param>
/// <param name="ids">Makes ids; null for any.</param>
public sealed class SessionRules(NodeSettings settings, [FromKeyedServices(NodeClock.Key)] TimeProvider clock, SessionIds? ids = null)
{
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMilliseconds(1);
    private readonly SessionIds _ids = ids ?? new SessionIds();
    private readonly bool _adoptIds = settings.Flaws.Contains(AdoptIds.Name);

    /// <summary>The node's clock.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>How long an unused session lives.</summary>
    public TimeSpan IdleTimeout => settings.IdleTimeout;

    /// <summary>An id that nobody has had and nobody can guess.</summary>
    public string NewId() => _ids.Next();

    /// <summary>A new session for a visitor who presented nothing, or an id that nobody knows.</summary>
    /// <param name="presented">What the visitor presented; null for nothing.</param>
    /// <param name="reason">Why the node does not know it, as in <see cref="Absence"/>.</param>
    /// <param name="lookedUs">As in <see cref="Absence.LookedUs"/>.</param>
    public Session Create(string? presented, string reason = Absence.Unknown, long? lookedUs = null)
    {
        // Strict ids: an id that the visitor chose could have been planted by somebody who waits for the login.
        var id = _adoptIds && presented is not null ? presented : NewId();
        return Begin(id, presented is null ? null : new Absence(presented, reason) { LookedUs = lookedUs });
    }

    /// <summary>The session that was found under the presented id, or a new one when there was none or its time is over.</summary>
    public Session LiveOrNew(string presented, Session? found, long? lookedUs = null) => found switch
    {
        null => Create(presented, lookedUs: lookedUs),
        _ when IsLive(found) => found,
        _ => Create(presented, Absence.Expired, lookedUs),
    };

    /// <summary>A new session for a visitor whose token tells that it is no good, and so tells no id that could be adopted.</summary>
    public Session Replace(Absence token) => Begin(NewId(), token);

    /// <summary>True until the session has been unused for the idle timeout, or is older than the absolute one.</summary>
    public bool IsLive(Session session) => Now < EndOf(session);

    /// <summary>When it ends if nobody uses it again, by the node's clock.</summary>
    public DateTimeOffset EndOf(Session session)
    {
        var (idle, absolute) = (session.LastUsed + settings.IdleTimeout, session.Created + settings.AbsoluteTimeout);
        return idle < absolute ? idle : absolute;
    }

    /// <summary>How long it may still live in real time, for a store that has only the machine's clock; at least a millisecond.</summary>
    public TimeSpan RealLifeOf(Session session)
    {
        var life = (EndOf(session) - Now) / (settings.Clock?.Factor ?? 1);
        // Stores refuse an expiry of nothing; a session whose limit passed during the request is gone in a moment.
        return life > ShortestLife ? life : ShortestLife;
    }

    private Session Begin(string id, Absence? missing)
    {
        var now = Now;
        return new Session { Id = id, Created = now, LastUsed = now, Missing = missing };
    }
}
