using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Tests.Scenarios;

/// <summary>The words that scenarios of the tests may use.</summary>
internal static class Words
{
    public static ScenarioVocabulary All { get; } = new()
    {
        Modes = Named("local", "sticky", "copy", "database", "redis", "jwt"),
        Policies = Named("random", "round-robin", "least-requests", "power-of-two-choices", "first-alphabetical", "overflow", "session-key"),
        Affinities = Named("cookie", "hash-cookie"),
        Acknowledges = Named("applied", "received", "none"),
        Flaws = Named("adopt-ids"),
    };

    public static IReadOnlyList<string> ProblemsOf(string text, ScenarioVocabulary? words = null) =>
        [.. new ScenarioParser(words ?? All).Parse("x.yaml", text).Problems.Select(problem => problem.ToString())];

    private static List<ScenarioWord> Named(params string[] names) => [.. names.Select(name => new ScenarioWord(name, $"about {name}"))];
}
