using SessionLab.Core.Records;

namespace SessionLab.Core.Workloads;

/// <summary>What a person does in answer to how an operation ended; inserted before the plan goes on, marked, and counted apart.</summary>
public static class Reactions
{
    /// <summary>How often in a row a refused operation is repeated.</summary>
    public const int MostRepeats = 5;

    /// <summary>How often in a row a login is tried again.</summary>
    public const int MostLogins = 3;

    private const int TooLarge = 413;

    /// <summary>The reaction to an operation; null when the plan simply goes on.</summary>
    /// <param name="done">How the operation ended, planned or itself a reaction.</param>
    /// <param name="believesLoggedIn">True when, before this operation's answer, the client took itself to be logged in.</param>
    /// <param name="repeatsSoFar">Reactions already made since the last planned operation.</param>
    public static OperationKind? After(Operation done, bool believesLoggedIn, int repeatsSoFar)
    {
        if (done.Phase == Phase.Final || done.Kind == OperationKind.Replay)
            return null;
        if (done.Kind == OperationKind.Login)
            return LoggedIn(done) || TooLargeForEver(done) || repeatsSoFar >= MostLogins ? null : OperationKind.Login;
        if (done.Trouble == Trouble.NotApplied && !TooLargeForEver(done))
            return repeatsSoFar < MostRepeats ? done.Kind : null;
        return believesLoggedIn && ShowsNobody(done) ? OperationKind.Login : null;
    }

    private static bool LoggedIn(Operation done) => done is { Outcome: Outcome.Ok, Answer.User: >= 0 };

    // A landing is followed by the planned login anyway, and who wanted to leave does not come back in to do so.
    private static bool ShowsNobody(Operation done) =>
        done is { Outcome: Outcome.Ok, Answer.User: < 0, Kind: not (OperationKind.Landing or OperationKind.Logout) };

    // The same session will not fit its cookie the next time either.
    private static bool TooLargeForEver(Operation done) => done.Status == TooLarge;
}
