using SessionLab.Core.Judging;

namespace SessionLab.Core.Checkers;

/// <summary>The checkers in the order of judgement: the first that brings a charge names the class.</summary>
public static class CheckerCatalog
{
    /// <summary>One checker per class of wrong answer.</summary>
    public static IReadOnlyList<IChecker> All { get; } =
    [
        new AcceptedAfterEndChecker(),
        new ForeignDataChecker(),
        new SessionLostChecker(),
        new DuplicateChecker(),
        new StaleReadChecker(),
        new LostUpdateChecker(),
        new ReorderedChecker(),
    ];
}
