using System.CommandLine;
using SessionLab.Core.History;
using SessionLab.Running;

namespace SessionLab.Commands;

/// <summary><c>sessionlab history RUN</c>: every event of a stored run, a JSON object a line.</summary>
public static class HistoryCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "A run folder." };
        var command = new Command("history", "Prints every event of a stored run as JSON lines.") { run };
        command.SetAction(parsed => Print(parsed.GetRequiredValue(run)));
        return command;
    }

    private static int Print(string folder)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        try
        {
            StoredRuns.ForEach(folder, runEvent => output.WriteLine(EventJson.Line(runEvent)));
            return ExitCode.Valid;
        }
        catch (HistoryFormatException problem)
        {
            // A folder that holds no readable history is the user's mistake, not the lab's failure.
            Console.Error.WriteLine($"sessionlab: {folder}: {problem.Message}");
            return ExitCode.Usage;
        }
    }
}
