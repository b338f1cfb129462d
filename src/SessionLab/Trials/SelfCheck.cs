using System.Globalization;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Predictions;
using SessionLab.Core.Reports.Wording;

namespace SessionLab.Trials;

/// <summary>One arm against itself, many times: how often this machine makes a trial alarm although nothing changed.</summary>
/// <param name="bench">Makes the trials.</param>
/// <param name="times">How many.</param>
/// <param name="words">The language.</param>
public sealed class SelfCheck(TrialBench bench, int times, Words words)
{
    /// <summary>Makes them and says what rate they prove.</summary>
    /// <returns>How many alarmed; null when none was valid, so that nothing is proved.</returns>
    public async Task<int?> RunAsync(TextWriter output, CancellationToken stop)
    {
        var results = new List<TrialResult>();
        while (results.Count < times && !stop.IsCancellationRequested)
        {
            var (report, _) = await bench.RunAsync(stop, results.Count);
            if (stop.IsCancellationRequested)
                break;
            results.Add(report.Result);
            await output.WriteLineAsync(words.Say("trial.self", Count(results.Count), Count(times), bench.Plan.A, words.Say($"trial.{Key(report.Result)}")));
        }

        var alarmed = results.Count(result => result is TrialResult.Regression or TrialResult.Violation);
        var invalid = results.Count(result => result == TrialResult.Invalid);
        var valid = results.Count - invalid;
        await output.WriteLineAsync(words.Say(
            "trial.self_proves", Count(alarmed), Count(results.Count), bench.Plan.A, Count(invalid),
            Count(results.Count(result => result == TrialResult.Inconclusive)), Percent(ShareBound.Upper(alarmed, valid))));
        return valid == 0 ? null : alarmed;
    }

    private static string Key(TrialResult result) => result.ToString().ToLowerInvariant();

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
