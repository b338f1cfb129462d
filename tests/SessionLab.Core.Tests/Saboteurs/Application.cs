using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>What the application remembers of one visitor; every save makes a new one.</summary>
internal sealed record Stored(int Jar, int User, int Count, OperationId[] Tail, Stored? Before);

/// <summary>One request as the application sees it; cookie 0 is none. Final reads come when every replica has caught up: saboteurs let them pass.</summary>
internal sealed record Request(OperationId Id, int Jar, OperationKind Kind, long Cookie, bool Final = false);

/// <summary>What the application answers.</summary>
internal sealed record Reply(
    SessionState State, Stored Shown, long? SetCookie, int Status = 200, Outcome Outcome = Outcome.Ok, Trouble Trouble = Trouble.None);

/// <summary>A correct application in memory: every request is handled at one instant. Saboteurs override one hook.</summary>
internal class Application
{
    private long _lastId;

    protected Dictionary<long, Stored> Sessions { get; } = [];

    protected Random Random { get; private set; } = new(0);

    public Application Seeded(int seed)
    {
        Random = new Random(seed);
        return this;
    }

    /// <summary>The request was sent; it is handled later.</summary>
    public virtual void Begin(Request request)
    {
    }

    /// <summary>Handles a request at one instant.</summary>
    public Reply Handle(Request request)
    {
        var loaded = request.Cookie == 0 ? null : Load(request);
        var stored = loaded ?? new Stored(request.Jar, -1, 0, [], null);
        var state = loaded is null ? SessionState.Created : SessionState.Found;
        var denied = stored.User < 0 && request.Kind is (OperationKind.AddItem or OperationKind.Profile or OperationKind.Logout);
        var reply = denied || !request.Kind.Writes() ? Keep(request, state, stored, denied) : Write(request, state, stored);
        return request.Final || request.Kind == OperationKind.Replay ? reply : Answer(request, reply);
    }

    protected virtual Stored? Load(Request request) => Sessions.GetValueOrDefault(request.Cookie);

    protected virtual Stored Append(Request request, Stored stored) => Appended(stored, request.Id);

    protected virtual Stored ToSave(Request request, Stored loaded, Stored next) => next;

    protected virtual void End(long id) => Sessions.Remove(id);

    protected virtual Reply Answer(Request request, Reply reply) => reply;

    protected static Stored Appended(Stored stored, OperationId id)
    {
        OperationId[] tail = [.. stored.Tail.AsSpan(Math.Max(0, stored.Tail.Length - Core.Records.Answer.TailLimit + 1)), id];
        return stored with { Count = stored.Count + 1, Tail = tail, Before = stored };
    }

    /// <summary>True when the session still stands on an older save, nothing of which was overwritten.</summary>
    protected static bool StandsOn(Stored stored, Stored older)
    {
        for (var at = stored; at is not null; at = at.Before)
        {
            if (ReferenceEquals(at, older))
                return true;
        }

        return false;
    }

    protected bool Sometimes(double share) => Random.NextDouble() < share;

    protected static bool Changes(Request request) => request.Kind is OperationKind.Increment or OperationKind.AddItem;

    protected static bool Reads(Request request) => request.Kind is OperationKind.Main or OperationKind.Profile;

    /// <summary>Somebody else's logged-in session; null when there is none.</summary>
    protected (long Id, Stored Stored)? Another(int jar)
    {
        foreach (var (id, stored) in Sessions)
        {
            if (stored.User >= 0 && stored.Jar != jar && stored.User != jar)
                return (id, stored);
        }

        return null;
    }

    private Reply Keep(Request request, SessionState state, Stored stored, bool denied)
    {
        if (state == SessionState.Found)
            return new Reply(state, stored, null, denied ? 401 : 200);
        Sessions[++_lastId] = stored;
        return new Reply(state, stored, _lastId, denied ? 401 : 200);
    }

    private Reply Write(Request request, SessionState state, Stored stored)
    {
        var next = Append(request, stored);
        if (request.Kind == OperationKind.Logout)
        {
            End(request.Cookie);
            return new Reply(SessionState.Ended, next, 0);
        }

        if (request.Kind == OperationKind.Login)
        {
            Sessions.Remove(request.Cookie);
            next = next with { User = request.Jar };
        }

        var id = request.Kind == OperationKind.Login || state == SessionState.Created ? ++_lastId : request.Cookie;
        Sessions[id] = ToSave(request, stored, next);
        return new Reply(state, next, id == request.Cookie ? null : id);
    }
}
