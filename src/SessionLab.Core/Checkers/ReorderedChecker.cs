using SessionLab.Core.Judging;

namespace SessionLab.Core.Checkers;

/// <summary>Names an answer that shows a write before one that had been acknowledged when it began.</summary>
public sealed class ReorderedChecker : IChecker
{
    /// <inheritdoc/>
    public AnswerClass Class => AnswerClass.Reordered;

    /// <inheritdoc/>
    public Charge? Check(Sight sight) =>
        sight.Misordered is { } pair
            ? new Charge(Shown.Order(pair.First, pair.Second), [Shown.Order(pair.Second, pair.First)], pair.First, pair.Second)
            : null;
}
