using System.Globalization;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Users;
using SessionLab.Core.Judging;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Survival;
using SessionLab.Running;
using SessionLab.Situations;

namespace SessionLab.Proofs;

/// <summary>What the claims of each mode say of a session's survival is what happens, situation by situation.</summary>
public sealed class SurvivalProof : IProof
{
    private const int WorkFactor = 1;
    private const int Users = 2;
    private static readonly Words Language = Words.For(CultureInfo.GetCultureInfo("en"));

    /// <inheritdoc/>
    public string Name => "survival";

    /// <inheritdoc/>
    public string Claim => "In every situation a session fares as the claims of its mode say.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        var users = await UserDatabase.EnsureAsync(UserDatabase.DefaultFolder, WorkFactor, Users);
        var results = new List<ProofResult>();
        for (var time = 0; time < (size == ProofSize.Full ? 3 : 1); time++)
        {
            foreach (var mode in ModeCatalog.All)
                results.AddRange(await MakeAsync(mode, users, stop));
        }

        return results;
    }

    private static async Task<IEnumerable<ProofResult>> MakeAsync(Mode mode, string users, CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        var run = new SurvivalRun(mode, Launcher.ForCurrentProgram(), RunSettings.FromEnvironment(), folder.Path, users);
        var row = await run.MakeAsync(stop);
        return row.Situations.Select(seen => Compare(row, seen));
    }

    private static ProofResult Compare(SeenRow row, SeenSituation seen)
    {
        var expected = seen.Situation.Expect(row.Mode.Claims);
        var holds = !seen.Made || (seen.Cell == expected && seen.Verdict != Verdict.Invalid);
        var measured = seen.Made ? SurvivalWords.Of(seen.Cell, Language) : "not made: the store is not the lab's to restart";
        return new ProofResult(
            $"{row.Mode.Name}, {SurvivalWords.Name(seen.Situation, Language)}", SurvivalWords.Of(expected, Language),
            $"{measured}: {(holds ? SurvivalWords.Why(seen.Situation, expected, Language) : Classes(seen))}", holds);
    }

    // Whoever sees a difference wants to know what each request was answered.
    private static string Classes(SeenSituation seen) => $"{seen.Verdict}; " + string.Join(
        ", ", seen.Classes.Select(one => $"{one.Operation.Kind} at node {one.Operation.Answer?.Node + 1} {one.Class}"));
}
