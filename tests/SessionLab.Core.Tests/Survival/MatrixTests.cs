using System.Globalization;
using SessionLab.Core.Reports.Wording;
using SessionLab.Core.Survival;

namespace SessionLab.Core.Tests.Survival;

public sealed class MatrixTests
{
    private static readonly Words English = Words.For(new CultureInfo("en"));

    public static TheoryData<string> Keys => [.. SurvivalMatrix.Situations.Select(situation => situation.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_cell_that_claims_can_come_to_has_its_words_and_its_reason(string key)
    {
        var situation = SurvivalMatrix.Named(key);
        Assert.NotEmpty(SurvivalWords.Name(situation, English));
        foreach (var cell in AllClaims.List().Select(situation.Expect).Distinct())
        {
            Assert.NotEmpty(SurvivalWords.Of(cell, English));
            Assert.NotEmpty(SurvivalWords.Why(situation, cell, English));
        }
    }

    [Fact]
    public void Every_cell_there_is_has_its_word() =>
        Assert.All(Enum.GetValues<Cell>(), cell => Assert.NotEmpty(SurvivalWords.Of(cell, English)));

    [Fact]
    public void Different_claims_come_to_different_rows()
    {
        var sensible = AllClaims.Sensible().ToList();
        Assert.Equal(sensible.Count, sensible.Select(claims => string.Join(' ', SurvivalMatrix.Row(claims))).Distinct().Count());
    }
}
