using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Core.Tests.Scenarios;

public sealed class ShippedScenarioTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "scenarios");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_scenario_has_no_problem_and_asks_a_question(string name)
    {
        var scenario = Read(name);
        Assert.Equal(name, scenario.Name);
        Assert.EndsWith("?", scenario.Question, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_session_of_a_shipped_scenario_fits_the_cookie_of_jwt(string name) =>
        Assert.True(SessionSize.FitsCookie(Read(name)) || !Read(name).Modes.Contains("jwt"));

    internal static Scenario Read(string name)
    {
        var file = Path.Combine(Folder, name + ".yaml");
        var result = new ScenarioParser(Words.All).Parse(file, File.ReadAllText(file));
        Assert.Empty(result.Problems);
        return result.Scenario!;
    }
}
