using SessionLab.Core.Scenarios;

namespace SessionLab.Trials;

/// <summary>An arm as it is written: <c>redis,cluster.load-work=0.4ms,build=../old</c>.</summary>
/// <param name="Text">The same.</param>
/// <param name="Changes">What is different from the scenario.</param>
/// <param name="Build">Another build of the lab to start; null: this one.</param>
public sealed record ArmWords(string Text, IReadOnlyList<ScenarioChange> Changes, string? Build)
{
    /// <summary>The arm that changes nothing.</summary>
    public const string Unchanged = "base";

    private const string BuildKey = "build";

    /// <summary>Reads an arm; which keys and values a scenario knows is its parser's to say.</summary>
    public static ArmWords Read(string text)
    {
        var parts = Parts(text).Where(part => part != Unchanged).ToList();
        return new ArmWords(
            text,
            [.. parts.Where(part => Key(part) != BuildKey).Select(Change)],
            parts.Where(part => Key(part) == BuildKey).Select(Value).LastOrDefault());
    }

    /// <summary>True when the arm says which mode it is.</summary>
    public bool NamesModes => Changes.Any(change => change.Path == "modes");

    // A word without a value is a mode's name, and so is what follows mode=.
    private static ScenarioChange Change(string part) => Key(part) is "" or "mode"
        ? new ScenarioChange("modes", $"[{Value(part)}]")
        : new ScenarioChange(Key(part), Value(part));

    private static string Key(string part) => part.Contains('=', StringComparison.Ordinal) ? part[..part.IndexOf('=', StringComparison.Ordinal)].Trim() : "";

    private static string Value(string part) => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim();

    // A comma inside brackets belongs to a list.
    private static IEnumerable<string> Parts(string text)
    {
        var (from, depth) = (0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            if (at == text.Length || (text[at] == ',' && depth == 0))
            {
                if (text[from..at].Trim() is { Length: > 0 } part)
                    yield return part;
                from = at + 1;
            }
            else
                depth += text[at] switch { '[' => 1, ']' => -1, _ => 0 };
        }
    }
}
