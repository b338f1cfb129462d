using SessionLab.Core.History;

namespace SessionLab.Running;

/// <summary>
/// Runs kept under a name, to compare later ones with: header, summary and histograms of each, without its history. They are plain text and
/// small, fit to be kept beside the code.
/// </summary>
/// <param name="Folder">Holds a folder for each.</param>
public sealed record Baselines(string Folder)
{
    /// <summary>The folder unless another is given.</summary>
    public const string DefaultFolder = "baselines";

    private static readonly string[] Kept = [RunFolder.Header, RunFolder.Summary, RunFolder.Latencies];

    /// <summary>The names of those there are.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(Folder)
        ? [.. Directory.EnumerateDirectories(Folder).Where(folder => KeptRuns.Below(folder).Count > 0).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Whether a name can be that of a baseline: it is also that of a folder.</summary>
    public static bool CanBeNamed(string name) =>
        name.Length is > 0 and <= 64 && char.IsAsciiLetterOrDigit(name[0]) && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');

    /// <summary>The run folders of one; none when there is none of that name.</summary>
    public IReadOnlyList<string> Runs(string name) => CanBeNamed(name) ? KeptRuns.Below(Path.Combine(Folder, name)) : [];

    /// <summary>Keeps runs under a name; what was kept under it is gone.</summary>
    public void Save(string name, IReadOnlyList<string> runs)
    {
        // What is saved may be what is replaced: the old one goes when the new one is there.
        var growing = Path.Combine(Folder, $".{name}.new");
        Delete(growing);
        foreach (var run in runs)
        {
            var target = Directory.CreateDirectory(Free(growing, Path.GetFileName(Path.GetFullPath(run)))).FullName;
            foreach (var file in Kept.Where(file => File.Exists(Path.Combine(run, file))))
                File.Copy(Path.Combine(run, file), Path.Combine(target, file));
        }

        Remove(name);
        Directory.Move(growing, Path.Combine(Folder, name));
    }

    /// <summary>What is said when there is none of a name.</summary>
    public HistoryFormatException Missing(string name) => new(
        $"there is no baseline '{name}' in {Folder}{(Names.Count > 0 ? $"; there are: {string.Join(", ", Names)}" : "")}{ScenarioFiles.Guess(name, Names)}");

    /// <summary>Forgets one.</summary>
    public void Remove(string name) => Delete(Path.Combine(Folder, name));

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    // Runs of two scenarios may have begun in the same second.
    private static string Free(string folder, string name)
    {
        var again = 1;
        while (Directory.Exists(Path.Combine(folder, again == 1 ? name : $"{name}-{again}")))
            again++;
        return Path.Combine(folder, again == 1 ? name : $"{name}-{again}");
    }
}
