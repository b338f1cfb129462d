using Microsoft.AspNetCore.Http;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Nodes;

/// <summary>What a page may do with the session of its request; the pipeline carries it out.</summary>
public sealed class SessionRequest(HttpContext context, string operation, Session session)
{
    /// <summary>The request's operation id.</summary>
    public string Operation => operation;

    /// <summary>Where its time goes.</summary>
    public RequestMeter Meter { get; } = RequestMeter.Of(context);

    /// <summary>What the application remembers; changes are saved before the answer is written.</summary>
    public Session Session => session;

    /// <summary>True when the presented session was there.</summary>
    public bool Found { get; } = session.LoadedVersion > 0;

    /// <summary>True when the session goes on under a new id.</summary>
    public bool ChangesId { get; private set; }

    /// <summary>True when the session ends.</summary>
    public bool Ends { get; private set; }

    /// <summary>The request's query.</summary>
    public IQueryCollection Query => context.Request.Query;

    /// <summary>The form in the body; empty when the body is none.</summary>
    public async ValueTask<IFormCollection> FormAsync() =>
        context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;

    /// <summary>Counts this request as a write of the session.</summary>
    public void Apply() => session.Apply(operation);

    /// <summary>
    /// Steps 7 and 8 of the login: the user goes into the compartment, under a new id, since the old one may be known to others.
    /// </summary>
    public void LogIn(int user)
    {
        session.User = user;
        ChangesId = true;
        Apply();
    }

    /// <summary>Ends the session.</summary>
    public void LogOut()
    {
        Ends = true;
        Apply();
    }
}
