using SessionLab.Core.Scenarios;
using SessionLab.Core.Scenarios.Faults;

namespace SessionLab.Core.Tests.Scenarios;

/// <summary>The words that scenarios of the tests may use.</summary>
internal static class Words
{
    public static ScenarioVocabulary All { get; } = new()
    {
        Modes = Named("local", "sticky", "copy", "database", "redis", "jwt"),
        Policies = Named("random", "round-robin", "least-requests", "power-of-two-choices", "first-alphabetical", "overflow", "session-key", "weighted", "consistent-hash", "hash"),
        Affinities = Named("cookie", "hash-cookie", "arr-cookie", "header", "client-address"),
        LostHomes = Named("redistribute", "return-503"),
        Acknowledges = Named("applied", "received", "none"),
        Flaws = Named("adopt-ids"),
        Faults =
        [
            new("kill-node", "about kill-node", [Node]),
            new("restart-node", "about restart-node", [Node], Lasts: false),
            new(
                "slow-link", "about slow-link",
                [new("link", "the link", SettingKind.Part), new("delay", "how long", SettingKind.Time), new("share", "how many", SettingKind.Share, "1"), Way]),
            new("add-node", "about add-node", [], Lasts: false),
        ],
    };

    public static IReadOnlyList<string> ProblemsOf(string text, ScenarioVocabulary? words = null) =>
        [.. new ScenarioParser(words ?? All).Parse("x.yaml", text).Problems.Select(problem => problem.ToString())];

    private static FaultSetting Node => new("node", "the victim", SettingKind.Part);

    private static FaultSetting Way => new("way", "which way", SettingKind.Choice, "both") { Choices = Named("both", "there", "back") };

    private static List<ScenarioWord> Named(params string[] names) => [.. names.Select(name => new ScenarioWord(name, $"about {name}"))];
}
