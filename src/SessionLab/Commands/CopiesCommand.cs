using System.CommandLine;
using System.Globalization;
using SessionLab.Core.Copies;
using SessionLab.Core.History;
using SessionLab.Core.Reports;
using SessionLab.Core.Reports.Wording;
using SessionLab.Running;

namespace SessionLab.Commands;

/// <summary><c>sessionlab copies RUN</c>: which node held which session at what time.</summary>
public static class CopiesCommand
{
    private const string Text = "text";
    private const string Json = "json";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "A run folder." };
        var session = new Option<string?>("--session") { Description = "Only sessions whose fingerprint begins with these digits." };
        var format = new Option<string>("--format", "-f") { Description = "How to print.", DefaultValueFactory = _ => Text };
        format.AcceptOnlyFromAmong(Text, Json);
        var command = new Command("copies", "Prints which node held a primary, a copy, or a stale one of which session, over time.")
        {
            run, session, format,
        };
        command.SetAction(parsed => Print(
            parsed.GetRequiredValue(run), parsed.GetValue(session), parsed.GetRequiredValue(format)));
        return command;
    }

    private static int Print(string folder, string? session, string format)
    {
        var chronicle = new CopyChronicle();
        try
        {
            StoredRuns.ForEach(folder, chronicle.See);
        }
        catch (HistoryFormatException problem)
        {
            // A folder that holds no readable history is the user's mistake, not the lab's failure.
            Console.Error.WriteLine($"sessionlab: {folder}: {problem.Message}");
            return ExitCode.Usage;
        }

        chronicle.Close();
        if (chronicle.Rounds.Count == 0)
        {
            Console.Error.WriteLine($"sessionlab: {folder}: no node was asked for copies; the mode of this run is {chronicle.Header.Mode.Name}");
            return ExitCode.Usage;
        }

        if (format == Json)
            Console.Out.WriteLine(CopyJson.Write(chronicle, chronicle.Sessions(session ?? "")));
        else
            new CopyPage(Words.For(CultureInfo.CurrentUICulture)).Write(Console.Out, chronicle, session);
        return ExitCode.Valid;
    }
}
