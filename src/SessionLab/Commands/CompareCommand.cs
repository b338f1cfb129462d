using System.CommandLine;
using System.Globalization;
using SessionLab.Core.Comparing.Stored;
using SessionLab.Core.History;
using SessionLab.Core.Reports.Comparisons;
using SessionLab.Core.Reports.Wording;
using SessionLab.Running;

namespace SessionLab.Commands;

/// <summary><c>sessionlab compare A B</c>: runs that were kept at two times, side by side.</summary>
public static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var sides = new Argument<string[]>("A B")
        {
            Description = "Two sides, each a run folder, a folder of runs, such a folder and a mode (runs/redis/redis), or a baseline.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var a = Several("--a", "The runs of side A, several of them.");
        var b = Several("--b", "The runs of side B.");
        var format = new Option<string>("--format", "-f") { Description = "How to print.", DefaultValueFactory = _ => "text" };
        ValueOptions.Limit(format, [.. ComparedReports.All.Keys]);
        var gate = new Option<bool>("--gate") { Description = "Exit 1 when B is slower, where this machine's own history allows to say so; else 4." };
        var history = new Option<string>("--runs") { Description = "This machine's history for the gate: a folder of runs.", DefaultValueFactory = _ => "runs" };
        var baselines = BaselineCommand.FolderOption();
        var command = new Command("compare", "Lays stored runs side by side: first what differs in how they came about, then figures, then what that allows to say.")
        {
            sides, a, b, format, gate, history, baselines,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(sides) ?? [], parsed.GetValue(a) ?? [], parsed.GetValue(b) ?? [], parsed.GetRequiredValue(format),
            parsed.GetValue(gate) ? parsed.GetRequiredValue(history) : null, new Baselines(parsed.GetRequiredValue(baselines))));
        return command;
    }

    private static Option<string[]> Several(string name, string description) =>
        new(name) { Description = description, AllowMultipleArgumentsPerToken = true };

    private static int Run(string[] sides, string[] a, string[] b, string format, string? history, Baselines baselines)
    {
        try
        {
            (a, b) = Sides(sides, a, b);
            var names = new RunNames(baselines);
            var (runsA, runsB) = (Read(names, a), Read(names, b));
            var compared = StoredComparison.Of((string.Join(' ', a), runsA), (string.Join(' ', b), runsB));
            if (compared.Modes.Count == 0)
                throw new HistoryFormatException(
                    $"no mode is on both sides: A has {string.Join(", ", compared.OnlyA)}, B has {string.Join(", ", compared.OnlyB)}");
            if (history is not null)
                compared = compared with { Gate = StoredGate.Of(compared, runsA, runsB, [.. KeptRuns.Below(history).Select(KeptRuns.Read)]) };
            ComparedReports.All[format](Console.Out, Words.For(CultureInfo.CurrentUICulture), compared);
            return ExitOf(compared);
        }
        catch (HistoryFormatException problem)
        {
            // What was named holds no runs that can be compared: the user's mistake, not the lab's failure.
            Console.Error.WriteLine($"sessionlab: {problem.Message}");
            return ExitCode.Usage;
        }
    }

    private static (string[] A, string[] B) Sides(string[] sides, string[] a, string[] b) => (sides, a.Length, b.Length) switch
    {
        ([], > 0, > 0) => (a, b),
        ([var first, var second], 0, 0) => ([first], [second]),
        ([var one], > 0, 0) => (a, [one]),
        ([var one], 0, > 0) => ([one], b),
        _ => throw new HistoryFormatException(
            $"compare takes two sides, and here {(sides.Length == 1 && a.Length + b.Length == 0 ? "is" : "are")} {sides.Length + Math.Min(1, a.Length) + Math.Min(1, b.Length)}: "
            + "'sessionlab compare A B', or 'sessionlab compare --a RUN RUN --b RUN RUN' where a side is several runs"),
    };

    private static IReadOnlyList<StoredRun> Read(RunNames names, string[] side) => [.. side.SelectMany(names.Find).Distinct().Select(KeptRuns.Read)];

    /// <summary>A claim that only one side broke counts before everything; a difference of latency only where the gate may say so.</summary>
    private static int ExitOf(StoredComparison compared) => compared switch
    {
        _ when compared.Modes.Any(mode => mode.BrokenOnOneSide) => ExitCode.Failed,
        { Gate.Refusals.Count: > 0 } => ExitCode.NotTrustworthy,
        { Gate.Slower.Count: > 0 } => ExitCode.Failed,
        _ => ExitCode.Valid,
    };
}
