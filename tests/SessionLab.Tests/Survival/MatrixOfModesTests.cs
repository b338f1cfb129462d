using SessionLab.Cluster.Modes;
using SessionLab.Core.Survival;
using SessionLab.Running;
using SessionLab.Situations;

namespace SessionLab.Tests.Survival;

public sealed class MatrixOfModesTests
{
    public static TheoryData<string> Modes => [.. ModeCatalog.All.Select(mode => mode.Name)];

    [Theory]
    [MemberData(nameof(Modes))]
    public void Any_claim_of_a_mode_falsified_shows_in_its_row(string mode)
    {
        var claims = Headers.ClaimsOf(ModeCatalog.Named(mode).Claims);
        var row = SurvivalMatrix.Row(claims);
        Assert.All(ClaimFlips.Of(claims), flip => Assert.NotEqual(row, SurvivalMatrix.Row(flip.Flipped)));
    }

    [Fact]
    public void Every_kind_of_claim_but_words_can_be_falsified()
    {
        var claims = Headers.ClaimsOf(ModeCatalog.All[0].Claims);
        Assert.Equal(
            typeof(Core.Records.Claims).GetProperties().Where(property => property.PropertyType != typeof(string) && property.CanWrite)
                .Select(property => property.Name),
            ClaimFlips.Of(claims).Select(flip => flip.Claim).Distinct());
    }

    [Fact]
    public void Every_situation_has_a_script_that_makes_it() =>
        Assert.Equal(SurvivalMatrix.Situations.Select(situation => situation.Key), ScriptCatalog.InRealTime.Concat(ScriptCatalog.InFastTime).Select(script => script.Key));
}
