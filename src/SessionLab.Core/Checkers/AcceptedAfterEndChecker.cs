using SessionLab.Core.Judging;

namespace SessionLab.Core.Checkers;

/// <summary>Names an answer that still shows a session whose end had been acknowledged, or that must have expired, before the request was sent.</summary>
public sealed class AcceptedAfterEndChecker : IChecker
{
    /// <inheritdoc/>
    public AnswerClass Class => AnswerClass.AcceptedAfterEnd;

    /// <inheritdoc/>
    public Charge? Check(Sight sight) =>
        sight.AfterEnd is { } logout ? new Charge(Shown.Nobody, Shown.By(sight.Answer), logout)
        : sight.Outlived ? new Charge(Shown.Nobody, Shown.By(sight.Answer))
        : null;
}
