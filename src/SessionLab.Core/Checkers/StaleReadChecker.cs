using SessionLab.Core.Judging;

namespace SessionLab.Core.Checkers;

/// <summary>Names an answer that lacks an established write which later answers show again.</summary>
public sealed class StaleReadChecker : IChecker
{
    /// <inheritdoc/>
    public AnswerClass Class => AnswerClass.StaleRead;

    /// <inheritdoc/>
    public Charge? Check(Sight sight)
    {
        // An answer that also lacks a write gone for good weighs more: the lost write is accused once, and here.
        if (!sight.Lacks(Fate.Returned) || sight.OwnWriteAbsent || sight.Lacks(Fate.Gone))
            return null;
        var missing = sight.Missing(Fate.Returned);
        return new Charge(Shown.Writes(missing), Shown.By(sight.Answer), missing);
    }
}
