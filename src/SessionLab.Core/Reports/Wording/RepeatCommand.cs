namespace SessionLab.Core.Reports.Wording;

/// <summary>The command that makes runs of one plan again.</summary>
internal static class RepeatCommand
{
    /// <param name="runs">Of one plan, at least one. A scenario whose name is none that a shell takes as it is stands for its file.</param>
    public static string Of(IReadOnlyList<RunReport> runs)
    {
        var header = runs[0].Header;
        var scenario = header.Scenario.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? header.Scenario : "scenario.yaml";
        var modes = string.Join(' ', runs.Select(run => run.Summary.Mode).Distinct());
        var rounds = header.Rounds > 1 ? FormattableString.Invariant($" --rounds {header.Rounds}") : "";
        return FormattableString.Invariant($"sessionlab run {scenario} --mode {modes} --seed {header.Seed}{rounds}");
    }
}
