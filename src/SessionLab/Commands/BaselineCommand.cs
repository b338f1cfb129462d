using System.CommandLine;
using System.Globalization;
using SessionLab.Core.History;
using SessionLab.Running;

namespace SessionLab.Commands;

/// <summary><c>sessionlab baseline save|list|remove</c>: runs kept under a name, to compare later ones with.</summary>
public static class BaselineCommand
{
    /// <summary>The command.</summary>
    public static Command Create() => new("baseline", "Keeps runs under a name, small enough for a repository, to compare later ones with.") { Save(), List(), Remove() };

    /// <summary>Where baselines are kept.</summary>
    internal static Option<string> FolderOption() => new("--baselines") { Description = "Folder of the baselines.", DefaultValueFactory = _ => Baselines.DefaultFolder };

    private static Argument<string> Named() => new("NAME") { Description = "The baseline's name." };

    private static Command Save()
    {
        var name = Named();
        var runs = new Argument<string[]>("RUN") { Description = "Run folders, or folders of runs.", Arity = ArgumentArity.OneOrMore };
        var replace = new Option<bool>("--replace") { Description = "Forget what was kept under this name." };
        var folder = FolderOption();
        var command = new Command("save", "Keeps headers, summaries and histograms of runs under a name.") { name, runs, replace, folder };
        command.SetAction(parsed => Try(() => Save(
            new Baselines(parsed.GetRequiredValue(folder)), parsed.GetRequiredValue(name), parsed.GetRequiredValue(runs), parsed.GetValue(replace))));
        return command;
    }

    private static void Save(Baselines baselines, string name, string[] words, bool replace)
    {
        if (!Baselines.CanBeNamed(name))
            throw new HistoryFormatException($"'{name}' cannot name a baseline: it takes letters, digits, '-', '_' and '.', and begins with a letter or digit");
        if (!replace && baselines.Names.Contains(name))
            throw new HistoryFormatException($"there is a baseline '{name}' already; --replace keeps these runs in its place");
        string[] runs = [.. words.SelectMany(new RunNames(baselines).Find).Distinct()];
        foreach (var run in runs)
            KeptRuns.Read(run);
        baselines.Save(name, runs);
        Console.Out.WriteLine(Line(baselines, name));
    }

    private static Command List()
    {
        var folder = FolderOption();
        var command = new Command("list", "Lists the baselines: scenario, modes, runs, machine, when.") { folder };
        command.SetAction(parsed => Try(() =>
        {
            var baselines = new Baselines(parsed.GetRequiredValue(folder));
            foreach (var name in baselines.Names)
                Console.Out.WriteLine(Line(baselines, name));
            if (baselines.Names.Count == 0)
                Console.Error.WriteLine($"There is no baseline in {baselines.Folder}; 'sessionlab baseline save NAME RUN...' keeps one.");
        }));
        return command;
    }

    private static Command Remove()
    {
        var name = Named();
        var folder = FolderOption();
        var command = new Command("remove", "Forgets a baseline.") { name, folder };
        command.SetAction(parsed => Try(() =>
        {
            var (baselines, which) = (new Baselines(parsed.GetRequiredValue(folder)), parsed.GetRequiredValue(name));
            if (!baselines.Names.Contains(which))
                throw baselines.Missing(which);
            baselines.Remove(which);
        }));
        return command;
    }

    private static string Line(Baselines baselines, string name)
    {
        var runs = baselines.Runs(name).Select(KeptRuns.Read).ToList();
        var machines = runs.Select(run => $"{run.Header.Machine.Processor}, {run.Header.Machine.Cores} cores").Distinct();
        var modes = runs.CountBy(run => run.Summary.Mode).Select(mode => $"{mode.Key} x {mode.Value}");
        var when = runs.Max(run => run.Header.StartedAt).ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"{name,-20} {string.Join(" / ", runs.Select(run => run.Summary.Scenario).Distinct())}: {string.Join(", ", modes)}; {string.Join(" / ", machines)}; {when}";
    }

    private static int Try(Action action)
    {
        try
        {
            action();
            return ExitCode.Valid;
        }
        catch (HistoryFormatException problem)
        {
            // A name or a folder that is not there is the user's mistake, not the lab's failure.
            Console.Error.WriteLine($"sessionlab: {problem.Message}");
            return ExitCode.Usage;
        }
    }
}
