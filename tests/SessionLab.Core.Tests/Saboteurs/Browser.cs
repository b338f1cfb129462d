using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>A cookie jar.</summary>
internal sealed class CookieJar(int number)
{
    public int Number { get; } = number;

    public long Cookie { get; set; }
}

/// <summary>One simulated tab: visits over and over, and logs in again when its login is gone. The second tab of a jar only uses what it finds.</summary>
internal sealed class Browser(int client, CookieJar jar, bool leads, Random random)
{
    private static readonly OperationKind[] _uses =
        [OperationKind.Increment, OperationKind.AddItem, OperationKind.Main, OperationKind.Profile, OperationKind.Increment];

    private int _number;
    private int _step;
    private int _left;
    private long _kept;
    private Operation? _last;

    public CookieJar Jar => jar;

    /// <summary>The next request and what it reacts to.</summary>
    public (Request Request, OperationId? ReactionTo) Next()
    {
        var reaction = Reaction();
        var kind = reaction is not null ? OperationKind.Login : leads ? Step() : _uses[random.Next(_uses.Length)];
        if (kind == OperationKind.Logout)
            _kept = jar.Cookie;
        return (Make(kind, kind == OperationKind.Replay ? _kept : jar.Cookie), reaction);
    }

    public Request FinalRead() => Make(OperationKind.Main, jar.Cookie) with { Final = true };

    public void See(Operation operation) => _last = operation;

    private Request Make(OperationKind kind, long cookie) => new(new OperationId(client, ++_number), jar.Number, kind, cookie);

    private OperationId? Reaction()
    {
        if (!leads || _last is not { } last || _step is < 2 or > 3 || last.Kind is OperationKind.Landing)
            return null;
        var failed = last.Kind == OperationKind.Login && last.Outcome != Outcome.Ok;
        return failed || last is { Outcome: Outcome.Ok, Answer: { User: < 0, State: not SessionState.Ended } } ? last.Id : null;
    }

    private OperationKind Step()
    {
        switch (_step)
        {
            case 0:
                (_step, _left) = (1, random.Next(4, 12));
                return OperationKind.Landing;
            case 1:
                _step = 2;
                return OperationKind.Login;
            case 2 when _left-- > 0:
                return _uses[random.Next(_uses.Length)];
            case 2:
                _step = random.Next(8) == 0 ? 0 : 4;
                return _step == 0 ? OperationKind.Main : OperationKind.Logout;
            default:
                _step = 0;
                return _last?.Answer?.State == SessionState.Ended ? OperationKind.Replay : OperationKind.Main;
        }
    }
}
