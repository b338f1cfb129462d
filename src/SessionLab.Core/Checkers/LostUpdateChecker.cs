using SessionLab.Core.Judging;

namespace SessionLab.Core.Checkers;

/// <summary>Names the first answer that lacks an established write which never shows again, or the acknowledgement of an absent one.</summary>
public sealed class LostUpdateChecker : IChecker
{
    /// <inheritdoc/>
    public AnswerClass Class => AnswerClass.LostUpdate;

    /// <inheritdoc/>
    public Charge? Check(Sight sight)
    {
        if (sight.OwnWriteAbsent)
            return new Charge(Shown.Write(sight.Operation.Id), Shown.By(sight.Answer));
        if (!sight.Lacks(Fate.Gone))
            return null;
        var missing = sight.Missing(Fate.Gone);
        return new Charge(Shown.Writes(missing), Shown.By(sight.Answer), missing);
    }
}
