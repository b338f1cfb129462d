using SessionLab.Core.Scenarios;
using SessionLab.Core.Thresholds;

namespace SessionLab.Running;

/// <summary>Finds scenario files: the user's own by path, or those that come with the lab by name.</summary>
public static class ScenarioFiles
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "scenarios");

    /// <summary>The files that come with the lab, by name.</summary>
    public static IEnumerable<string> All() => Directory.EnumerateFiles(Shipped, "*.yaml", SearchOption.AllDirectories)
        .OrderBy(file => Path.GetDirectoryName(file), StringComparer.Ordinal).ThenBy(NameOf, StringComparer.Ordinal);

    /// <summary>Reads and checks a scenario; null after every problem has been written to <paramref name="error"/>.</summary>
    public static Scenario? Load(string nameOrPath, RunSettings settings, TextWriter error)
    {
        if (Find(nameOrPath) is not { } file)
        {
            error.WriteLine(
                $"sessionlab: there is no scenario '{nameOrPath}'{Guess(nameOrPath, All().Select(NameOf))}; "
                + "'sessionlab scenarios' lists those that come with the lab");
            return null;
        }

        var result = new ScenarioParser(Vocabulary.For(settings)).Parse(file, File.ReadAllText(file));
        foreach (var problem in result.Problems)
            error.WriteLine(problem.ToString());
        return result.Scenario is { } scenario ? Check(file, Apply(scenario, settings), error) : null;
    }

    // The command line may have chosen other modes or rounds than the file that was checked.
    private static Scenario? Check(string file, Scenario scenario, TextWriter error)
    {
        var problems = Vocabulary.Scenarios.Checks.Select(check => check.Problem(scenario, new HashSet<string>())).OfType<string>()
            .Concat(new ScenarioParser(Vocabulary.Scenarios).ProblemsOf(scenario, "rounds")).ToList();
        problems.ForEach(problem => error.WriteLine($"{file}: {problem}"));
        var alone = ThresholdRules.WithoutOther(scenario).Select(threshold => new ScenarioProblem(
            file, threshold.Line, $"the threshold '{threshold.Text}' needs a run of the mode '{threshold.Over}', which is not among those to run", [])).ToList();
        alone.ForEach(problem => error.WriteLine(problem.ToString()));
        return problems.Count + alone.Count == 0 ? scenario : null;
    }

    private static Scenario Apply(Scenario scenario, RunSettings settings) => scenario with
    {
        Seed = settings.Seed ?? scenario.Seed,
        Rounds = settings.Rounds ?? scenario.Rounds,
        Modes = settings.Modes.Count > 0 ? settings.Modes : scenario.Modes,
    };

    private static string? Find(string nameOrPath)
    {
        return File.Exists(nameOrPath) ? nameOrPath : All().FirstOrDefault(file => NameOf(file) == nameOrPath);
    }

    /// <summary>"; did you mean 'x'?" when one of the known names is near; nothing otherwise.</summary>
    public static string Guess(string written, IEnumerable<string> known) =>
        Spelling.Nearest(written, known) is { } name ? $"; did you mean '{name}'?" : "";

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);
}
