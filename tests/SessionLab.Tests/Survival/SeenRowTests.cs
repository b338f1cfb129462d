using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Users;
using SessionLab.Core.Judging;
using SessionLab.Core.Survival;
using SessionLab.Proofs;
using SessionLab.Running;
using SessionLab.Situations;

namespace SessionLab.Tests.Survival;

/// <summary>Rows of the survival matrix made for real.</summary>
public sealed class SeenRowTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("local")]
    [InlineData("copy")]
    [InlineData("redis")]
    public async Task A_mode_does_what_its_claims_come_to_and_a_falsified_claim_is_found_out(string mode)
    {
        var row = await MakeAsync(mode);
        Assert.Empty(row.Against(row.Mode.Claims).Select(Describe));
        Assert.All(row.Situations, seen => Assert.True(seen.Made && seen.Verdict != Verdict.Invalid, Describe(seen)));
        Assert.All(ClaimFlips.Of(row.Mode.Claims), flip => Assert.NotEmpty(row.Against(flip.Flipped)));
    }

    public void Dispose() => _folder.Dispose();

    private static string Describe(SeenSituation seen) =>
        $"{seen.Situation.Key}: {seen.Cell}, {seen.Verdict}: {string.Join(", ", seen.Classes.Select(one => $"{one.Operation.Kind} {one.Class}"))}";

    private async Task<SeenRow> MakeAsync(string mode)
    {
        var users = await UserDatabase.EnsureAsync(_folder.Path, workFactor: 1, users: 2);
        var launcher = Launcher.ForAssembly("dotnet", Path.Combine(AppContext.BaseDirectory, "sessionlab.dll"));
        var run = new SurvivalRun(ModeCatalog.Named(mode), launcher, new RunSettings(), Path.Combine(_folder.Path, mode), users);
        return await run.MakeAsync(TestContext.Current.CancellationToken);
    }
}
