using System.Text.Json;
using SessionLab.Core.Comparing.Stored;
using SessionLab.Core.History;
using SessionLab.Core.Measuring;

namespace SessionLab.Running;

/// <summary>Reads what is kept of runs beside their histories: headers and summaries.</summary>
public static class KeptRuns
{
    /// <summary>Whether a folder is that of a run that has ended.</summary>
    public static bool IsRun(string folder) =>
        File.Exists(Path.Combine(folder, RunFolder.Header)) && File.Exists(Path.Combine(folder, RunFolder.Summary));

    /// <summary>The runs below a folder, itself included; none where there are none.</summary>
    public static IReadOnlyList<string> Below(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, RunFolder.Summary, SearchOption.AllDirectories)
            .Select(file => Path.GetDirectoryName(file)!).Where(IsRun).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>What is kept of one run.</summary>
    /// <exception cref="HistoryFormatException">It cannot be read.</exception>
    public static StoredRun Read(string folder)
    {
        try
        {
            var header = JsonSerializer.Deserialize(File.ReadAllText(Path.Combine(folder, RunFolder.Header)), EventJson.Header)
                ?? throw new JsonException($"{RunFolder.Header} is empty");
            return new StoredRun(folder, header, SummaryJson.Read(File.ReadAllText(Path.Combine(folder, RunFolder.Summary))));
        }
        catch (JsonException problem)
        {
            // A file that somebody changed, or that a newer SessionLab wrote, is the user's to know of.
            throw new HistoryFormatException($"{folder}: {problem.Message}");
        }
    }
}
