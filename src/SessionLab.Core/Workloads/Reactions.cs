using SessionLab.Core.Randomness;
using SessionLab.Core.Records;

namespace SessionLab.Core.Workloads;

/// <summary>What a person does in answer to how an operation ended; inserted before the plan goes on, marked, and counted apart.</summary>
public static class Reactions
{
    /// <summary>How often in a row a refused operation is repeated.</summary>
    public const int MostRepeats = 5;

    /// <summary>How often in a row a login is tried again that was not refused.</summary>
    public const int MostLogins = 3;

    // Doubling five times it reaches over an outage of one and a half seconds.
    private const long FirstPauseUs = 50_000;
    private const double MostJitter = 0.5;
    private const int TooLarge = 413;

    /// <summary>The reaction to an operation; null when the plan simply goes on.</summary>
    /// <param name="done">How the operation ended, planned or itself a reaction.</param>
    /// <param name="believesLoggedIn">True when, before this operation's answer, the client took itself to be logged in.</param>
    /// <param name="repeatsSoFar">Reactions already made since the last planned operation.</param>
    public static OperationKind? After(Operation done, bool believesLoggedIn, int repeatsSoFar)
    {
        if (done.Phase == Phase.Final || done.Kind == OperationKind.Replay)
            return null;
        if (done.Trouble == Trouble.NotApplied)
            return repeatsSoFar < MostRepeats && !TooLargeForEver(done) ? done.Kind : null;
        if (done.Kind == OperationKind.Login)
            return LoggedIn(done) || repeatsSoFar >= MostLogins ? null : OperationKind.Login;
        return believesLoggedIn && ShowsNobody(done) ? OperationKind.Login : null;
    }

    /// <summary>
    /// How long a person waits before the reaction, µs: not at all after an answer, and twice as long each time after a failure,
    /// up to half of that longer, so that those who failed together do not come back together.
    /// </summary>
    /// <param name="done">How the operation ended.</param>
    /// <param name="repeatsSoFar">Reactions already made since the last planned operation.</param>
    /// <param name="random">The client's own stream.</param>
    public static long PauseUs(Operation done, int repeatsSoFar, SeededDraws random) => done.Outcome == Outcome.Ok
        ? 0
        : (long)((FirstPauseUs << repeatsSoFar) * (1 + (MostJitter * random.NextFraction())));

    private static bool LoggedIn(Operation done) => done is { Outcome: Outcome.Ok, Answer.User: >= 0 };

    // A landing is followed by the planned login anyway, and who wanted to leave does not come back in to do so.
    private static bool ShowsNobody(Operation done) =>
        done is { Outcome: Outcome.Ok, Answer.User: < 0, Kind: not (OperationKind.Landing or OperationKind.Logout) };

    // The same session will not fit its cookie the next time either.
    private static bool TooLargeForEver(Operation done) => done.Status == TooLarge;
}
