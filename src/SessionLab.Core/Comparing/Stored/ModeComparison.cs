namespace SessionLab.Core.Comparing.Stored;

/// <summary>One mode on both sides.</summary>
/// <param name="Mode">Its name.</param>
/// <param name="A">Side A.</param>
/// <param name="B">Side B.</param>
/// <param name="Quantiles">Latency.</param>
/// <param name="Lost">Losses, the session as unit.</param>
public sealed record ModeComparison(string Mode, ComparedSide A, ComparedSide B, IReadOnlyList<QuantileComparison> Quantiles, LostCounts Lost)
{
    /// <summary>True when runs of exactly one side broke what the mode claims: no chance needs to be ruled out for that.</summary>
    public bool BrokenOnOneSide => A.Broken > 0 != B.Broken > 0;

    /// <summary>Compares the runs of one mode.</summary>
    public static ModeComparison Of(string mode, IReadOnlyList<StoredRun> a, IReadOnlyList<StoredRun> b)
    {
        var (sideA, sideB) = (ComparedSide.Of(a), ComparedSide.Of(b));
        var trusted = sideA.Tested > 0 && sideB.Tested > 0;
        var lost = LostCounts.Of(sideA.LostSessions, sideA.Sessions, sideB.LostSessions, sideB.Sessions);
        return new ModeComparison(
            mode, sideA, sideB,
            [.. RunQuantile.All.Select(quantile => QuantileComparison.Of(quantile, ComparedSide.Given(a), ComparedSide.Given(b), trusted))],
            trusted ? lost : lost with { P = null });
    }
}
