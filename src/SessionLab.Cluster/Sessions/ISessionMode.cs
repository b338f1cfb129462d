using Microsoft.AspNetCore.Http;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Sessions;

/// <summary>How a session survives the next request landing on another node.</summary>
/// <remarks>
/// Not a store: in <c>jwt</c> the state is in the request. A failure is a <see cref="SessionRefusedException"/>. What is exchanged
/// with a store is counted in the request's <see cref="RequestMeter"/>, by the store's driver.
/// </remarks>
public interface ISessionMode
{
    /// <summary>
    /// The presented session, or a new one with <see cref="Session.LoadedVersion"/> 0; never an object that another request
    /// can see.
    /// </summary>
    ValueTask<Session> LoadAsync(HttpContext context);

    /// <summary>Saves the session under its id and gives the visitor what to present next time; returns when acknowledged.</summary>
    ValueTask SaveAsync(HttpContext context, Session session);

    /// <summary>Ends what was loaded under the session's id; returns when acknowledged.</summary>
    ValueTask EndAsync(HttpContext context, Session session);
}
