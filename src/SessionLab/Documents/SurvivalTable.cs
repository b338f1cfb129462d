using System.Globalization;
using SessionLab.Cluster.Modes;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Survival;
using SessionLab.Running;

namespace SessionLab.Documents;

/// <summary>The survival matrix: what each mode's claims come to in each situation.</summary>
public static class SurvivalTable
{
    /// <summary>A row per situation, a column per mode of the catalog.</summary>
    public static string Write()
    {
        var words = Words.For(CultureInfo.GetCultureInfo("en"));
        return string.Join('\n', [
            $"| situation |{string.Concat(ModeCatalog.All.Select(mode => $" `{mode.Name}` |"))}",
            $"|---|{string.Concat(ModeCatalog.All.Select(_ => "---|"))}",
            .. SurvivalMatrix.Situations.Select(situation =>
                $"| {SurvivalWords.Name(situation, words)} |{string.Concat(ModeCatalog.All.Select(mode => $" {Cell(situation, mode, words)} |"))}"),
        ]);
    }

    private static string Cell(Situation situation, Mode mode, Words words) =>
        SurvivalWords.Of(situation.Expect(Headers.ClaimsOf(mode.Claims)), words);
}
