using System.CommandLine;
using SessionLab.Core.History;
using SessionLab.Core.Reports;
using SessionLab.Running;

namespace SessionLab.Commands;

/// <summary><c>sessionlab report RUN…</c>: the report again, from the stored histories alone.</summary>
public static class ReportCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var runs = new Argument<string[]>("RUN") { Description = "Run folders.", Arity = ArgumentArity.OneOrMore };
        var format = new Option<string>("--format", "-f") { Description = "How to report.", DefaultValueFactory = _ => "text" };
        ValueOptions.Limit(format, [.. ReportCatalog.All.Keys]);
        var files = ReportFiles.Option();
        var command = new Command("report", "Rebuilds the report from stored runs.") { runs, format, files };
        command.SetAction(parsed => Report(parsed.GetRequiredValue(runs), parsed.GetRequiredValue(format), parsed.GetValue(files) ?? []));
        return command;
    }

    private static int Report(string[] folders, string format, string[] files)
    {
        var reports = new List<RunReport>();
        foreach (var folder in folders)
        {
            try
            {
                reports.Add(StoredRuns.Rebuild(folder));
            }
            catch (HistoryFormatException problem)
            {
                // A folder that holds no readable history is the user's mistake, not the lab's failure.
                Console.Error.WriteLine($"sessionlab: {folder}: {problem.Message}");
                return ExitCode.Usage;
            }
        }

        var runs = Hindsight.Of(reports, Reporting.ShowsAftermath(format, files));
        Reporting.Write(format, Console.Out, runs, files);
        return ExitCodes.Of(runs);
    }
}
