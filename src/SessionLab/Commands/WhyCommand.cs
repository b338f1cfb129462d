using System.CommandLine;
using System.Globalization;
using SessionLab.Core.History;
using SessionLab.Core.Reports.Sequences;
using SessionLab.Core.Reports.Tables;
using SessionLab.Core.Reports.Wording;
using SessionLab.Running;

namespace SessionLab.Commands;

/// <summary><c>sessionlab why RUN</c>: the story of one loss, from the save before it to the step that broke, and the anatomy of each outage.</summary>
public static class WhyCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var run = new Argument<string>("RUN") { Description = "A run folder." };
        var client = new Option<int?>("--client") { Description = "Only losses of this client." };
        var svg = new Option<string?>("--svg") { Description = "Also write the diagram to this SVG file." };
        var command = new Command("why", "Tells the shortest story of a loss, with the step that broke, and the anatomy of each outage.") { run, client, svg };
        command.SetAction(parsed => Tell(parsed.GetRequiredValue(run), parsed.GetValue(client), parsed.GetValue(svg)));
        return command;
    }

    private static int Tell(string folder, int? client, string? svg)
    {
        try
        {
            var found = Aftermaths.Of(folder, client);
            var shortest = found.Shortest;
            if (shortest is null && (client is not null || found.Outages.Count == 0))
            {
                Console.Error.WriteLine(client is null
                    ? $"sessionlab: {folder}: nothing was lost in this run, or its nodes kept no record of why"
                    : $"sessionlab: {folder}: client {client} lost nothing in this run, or the nodes kept no record of why");
                return ExitCode.Usage;
            }

            var words = Words.For(CultureInfo.CurrentUICulture);
            if (shortest is not null)
                WriteStory(shortest, words, svg);
            else
                Console.Out.Write(words.Say("outage.nothing_lost") + "\n");
            new OutageTable(words).Write(Console.Out, found.Outages, found.MeasuredUs);
            return ExitCode.Valid;
        }
        catch (HistoryFormatException problem)
        {
            // A folder that holds no readable history is the user's mistake, not the lab's failure.
            Console.Error.WriteLine($"sessionlab: {folder}: {problem.Message}");
            return ExitCode.Usage;
        }
    }

    private static void WriteStory(LossStory story, Words words, string? svg)
    {
        new SequencePage(words).Write(Console.Out, story);
        if (svg is not null)
            new SequenceSvg(words).Draw(story).Save(svg);
    }
}
