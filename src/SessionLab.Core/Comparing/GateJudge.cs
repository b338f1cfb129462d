namespace SessionLab.Core.Comparing;

/// <summary>Judges all gates of a trial together.</summary>
public static class GateJudge
{
    /// <summary>Verdicts in the order given: a regression is beyond the margin after Holm, ok has the interval's upper end inside the tolerance.</summary>
    /// <param name="gates">Each gate of each mode with what its pairs say.</param>
    /// <param name="alpha">How often any of them may be wrongly called a regression.</param>
    public static IReadOnlyList<GateVerdict> Judge(IReadOnlyList<(string Mode, Gate Gate, GateEvidence Evidence)> gates, double alpha)
    {
        var adjusted = Holm.Adjust([.. gates.Select(gate => gate.Evidence.Chance)]);
        return [.. gates.Select((gate, index) => Verdict(gate.Mode, gate.Gate, gate.Evidence, adjusted[index], alpha))];
    }

    private static GateVerdict Verdict(string mode, Gate gate, GateEvidence evidence, double adjusted, double alpha)
    {
        var result = adjusted <= alpha ? GateResult.Regression
            : evidence.High < gate.ToleranceAt(evidence.FirstMs) ? GateResult.Ok
            : GateResult.Inconclusive;
        return new GateVerdict(
            mode, gate, evidence, adjusted, result, result == GateResult.Inconclusive ? Power.PairsToSettle(gate, evidence) : null);
    }
}
