using SessionLab.Cluster.Clocks;
using Microsoft.Extensions.DependencyInjection;
using SessionLab.Cluster.Flaws;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Sessions;

/// <summary>The rules every mode keeps: how an id is made, whom a new session belongs to, and when a session expires.</summary>
/// <param name="settings">What the node is told.</param>
/// <param name="clock">The node's clock.</param>
/// <param name="ids">Makes ids; null for any.</param>
public sealed class SessionRules(NodeSettings settings, [FromKeyedServices(NodeClock.Key)] TimeProvider clock, SessionIds? ids = null)
{
    private readonly SessionIds _ids = ids ?? new SessionIds();
    private readonly bool _adoptIds = settings.Flaws.Contains(AdoptIds.Name);

    /// <summary>The node's clock.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>How long an unused session lives.</summary>
    public TimeSpan IdleTimeout => settings.IdleTimeout;

    /// <summary>An id that nobody has had and nobody can guess.</summary>
    public string NewId() => _ids.Next();

    /// <summary>A new session for a visitor who presented nothing, or an id that nobody knows.</summary>
    public Session Create(string? presented)
    {
        var now = Now;
        // Strict ids: an id that the visitor chose could have been planted by somebody who waits for the login.
        var id = _adoptIds && presented is not null ? presented : NewId();
        return new Session { Id = id, Created = now, LastUsed = now };
    }

    /// <summary>True until the session has been unused for the idle timeout.</summary>
    public bool IsLive(Session session) => Now - session.LastUsed < settings.IdleTimeout;
}
