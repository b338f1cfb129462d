using SessionLab.Cluster.Faults;

namespace SessionLab.Documents;

/// <summary>The catalog of faults, for a terminal and for a page.</summary>
public static class FaultTable
{
    /// <summary>A row per fault.</summary>
    public static string Write() => string.Join('\n', [
        "| fault | what the victim feels | its own settings | where |",
        "|---|---|---|---|",
        .. FaultCatalog.All.Select(kind =>
            $"| `{kind.Name}` | {kind.Feels} | {string.Join("; ", kind.Dials.Select(dial => $"`{dial.Name}`: {Explained(dial)}"))} | {Where(kind)} |"),
    ]);

    /// <summary>A few lines per fault.</summary>
    public static string List() => string.Join('\n', FaultCatalog.All.SelectMany(Lines));

    private static IEnumerable<string> Lines(FaultKind kind)
    {
        yield return $"{kind.Name,-16} {kind.Feels}";
        foreach (var dial in kind.Dials)
            yield return $"{"",-16} {dial.Name}: {Explained(dial)}";
        if (!kind.Lasts)
            yield return $"{"",-16} Over as soon as it is done: takes no 'for'.";
        if (kind.Where.Length > 0)
            yield return $"{"",-16} Where: {kind.Where}.";
    }

    private static string Explained(FaultDial dial) => dial.Summary
        + (dial.Choices.Count == 0 ? "" : $": {string.Join(", ", dial.Choices.Select(choice => $"{choice.Name} ({choice.Summary})"))}")
        + (dial.Default is { Length: > 0 } given ? $"; {given} when left out" : "");

    private static string Where(FaultKind kind) => kind.Where.Length > 0 ? kind.Where : "everywhere";
}
