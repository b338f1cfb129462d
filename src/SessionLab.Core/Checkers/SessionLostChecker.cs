using SessionLab.Core.Judging;

namespace SessionLab.Core.Checkers;

/// <summary>Names an answer without the login, or without the session, that had been acknowledged before the request was sent.</summary>
public sealed class SessionLostChecker : IChecker
{
    /// <inheritdoc/>
    public AnswerClass Class => AnswerClass.SessionLost;

    /// <inheritdoc/>
    public Charge? Check(Sight sight)
    {
        if (sight.Loss is not { } loss)
            return null;
        var seen = Shown.By(sight.Answer);
        return loss.Login is { } login
            ? new Charge(Shown.User(loss.User), seen, login.Id)
            : new Charge(Shown.User(loss.User), seen);
    }
}
