using SessionLab.Core.Judging;

namespace SessionLab.Core.Checkers;

/// <summary>Names an answer that shows another visitor's user or writes.</summary>
public sealed class ForeignDataChecker : IChecker
{
    /// <inheritdoc/>
    public AnswerClass Class => AnswerClass.ForeignData;

    /// <inheritdoc/>
    public Charge? Check(Sight sight)
    {
        if (sight.ForeignWrite is { } write)
            return new Charge(Shown.User(sight.Jar.User), [Shown.Write(write)], write);
        return sight.ForeignUser >= 0 ? new Charge(Shown.User(sight.Jar.User), [Shown.User(sight.ForeignUser)]) : null;
    }
}
