using System.Text.Json;
using SessionLab.Core.Comparing;

namespace SessionLab.Trials;

/// <summary>How far the ratios of pairs lay apart in earlier trials of a scenario that were kept: the best guess of what the next one can find.</summary>
/// <param name="output">The folder of the stored runs.</param>
/// <param name="scenario">The scenario's name.</param>
public sealed class EarlierTrials(string output, string scenario)
{
    // Guesses, and said to be: nobody has measured them before the first trial on a machine.
    private static readonly Dictionary<string, double> Assumed = new() { ["p50"] = 0.06, ["p90"] = 0.10, ["p95"] = 0.12, ["p99"] = 0.15, ["p99.9"] = 0.25 };

    /// <summary>The spread of a mode's log ratios, and whether it was seen here or is only assumed.</summary>
    public (double Spread, bool Seen) Of(string mode, Gate gate)
    {
        var seen = Files().SelectMany(file => Read(file, mode, gate)).Take(3).ToList();
        return seen.Count > 0 ? (seen.Average(), true) : (Assumed[gate.Name], false);
    }

    // The newest first.
    private IEnumerable<string> Files()
    {
        var parent = Path.Combine(Path.GetFullPath(output), scenario);
        return Directory.Exists(parent)
            ? Directory.EnumerateDirectories(parent, "*-trial*").OrderDescending(StringComparer.Ordinal)
                .Select(folder => Path.Combine(folder, TrialFolder.File)).Where(File.Exists)
            : [];
    }

    private static IEnumerable<double> Read(string file, string mode, Gate gate)
    {
        using var trial = Parse(file);
        if (trial is null || !trial.RootElement.TryGetProperty("gates", out var gates))
            yield break;
        foreach (var kept in gates.EnumerateArray())
        {
            var evidence = kept.GetProperty("evidence");
            if (kept.GetProperty("mode").GetString() == mode && kept.GetProperty("gate").GetProperty("name").GetString() == gate.Name
                && evidence.GetProperty("pairs").GetInt32() >= 10 && evidence.GetProperty("spread") is { ValueKind: JsonValueKind.Number } spread)
                yield return spread.GetDouble();
        }
    }

    private static JsonDocument? Parse(string file)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllText(file));
        }
        catch (Exception wrong) when (wrong is JsonException or IOException)
        {
            // A file that cannot be read tells nothing of this machine.
            return null;
        }
    }
}
