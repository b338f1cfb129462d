using SessionLab.Core.History;

namespace SessionLab.Running;

/// <summary>Finds the runs that somebody means by a word: a run folder, a folder of runs, such a folder and a mode, a baseline.</summary>
public sealed class RunNames(Baselines baselines)
{
    private const string Prefix = "baseline:";

    /// <summary>The run folders.</summary>
    /// <param name="word">What was typed: <c>runs/x/20260101-120000-redis</c>, <c>runs/x</c>, <c>runs/x/redis</c>, <c>runs/x/*-redis</c>, <c>main</c>, <c>baseline:main</c>.</param>
    /// <exception cref="HistoryFormatException">Nothing is called so.</exception>
    public IReadOnlyList<string> Find(string word)
    {
        if (word.StartsWith(Prefix, StringComparison.Ordinal))
            return Baseline(word[Prefix.Length..]);
        if (KeptRuns.IsRun(word))
            return [word];
        if (Directory.Exists(word))
            return KeptRuns.Below(word) is { Count: > 0 } runs ? runs : throw Nothing(word, Unfinished(word));
        return Matching(word) is { Count: > 0 } matching ? matching
            : baselines.Runs(word) is { Count: > 0 } saved ? saved
            : throw Unknown(word);
    }

    private IReadOnlyList<string> Baseline(string name) => baselines.Runs(name) is { Count: > 0 } runs ? runs
        : throw baselines.Missing(name);

    // The last part stands for a mode, or is a pattern that the shell did not see.
    private static IReadOnlyList<string> Matching(string word)
    {
        var (folder, last) = (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(word)), Path.GetFileName(Path.TrimEndingDirectorySeparator(word)));
        if (!Directory.Exists(folder))
            return [];
        if (last.Contains('*', StringComparison.Ordinal))
            return [.. Directory.EnumerateDirectories(folder, last).SelectMany(KeptRuns.Below).Order(StringComparer.Ordinal)];
        return Vocabulary.Scenarios.Modes.Any(mode => mode.Name == last)
            ? [.. KeptRuns.Below(folder).Where(run => KeptRuns.Read(run).Summary.Mode == last)]
            : [];
    }

    private static HistoryFormatException Nothing(string word, string why) => new($"{word}: there is no run that has ended in this folder{why}");

    private static string Unfinished(string folder) => File.Exists(Path.Combine(folder, RunFolder.History))
        ? $": it has a history and no {RunFolder.Summary}, as after a run that was killed; 'sessionlab report' shows it"
        : "";

    private HistoryFormatException Unknown(string word)
    {
        var parent = Path.GetDirectoryName(Path.GetFullPath(word))!;
        var near = Directory.Exists(parent) ? Directory.EnumerateDirectories(parent).Select(folder => Path.Combine(Path.GetDirectoryName(word) ?? "", Path.GetFileName(folder))) : [];
        return new HistoryFormatException(
            $"{word}: this is no run folder, no folder of runs and no baseline{(baselines.Names.Count > 0 ? $"; baselines: {string.Join(", ", baselines.Names)}" : "")}"
            + ScenarioFiles.Guess(word, baselines.Names.Concat(near)));
    }
}
