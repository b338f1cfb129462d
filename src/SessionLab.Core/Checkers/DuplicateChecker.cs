using SessionLab.Core.Judging;

namespace SessionLab.Core.Checkers;

/// <summary>Names an answer that shows a write twice, or a write that was certainly refused.</summary>
public sealed class DuplicateChecker : IChecker
{
    /// <inheritdoc/>
    public AnswerClass Class => AnswerClass.Duplicate;

    /// <inheritdoc/>
    public Charge? Check(Sight sight) =>
        sight.Repeated is { } write ? new Charge(Shown.Write(write), Shown.By(sight.Answer), write) : null;
}
