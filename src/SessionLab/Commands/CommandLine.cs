using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using SessionLab.Cluster;

namespace SessionLab.Commands;

/// <summary>The command line as a whole: every command, its help, and what happens to mistakes.</summary>
public static class CommandLine
{
    /// <summary>Every command with its maker, in the order of the help.</summary>
    public static IReadOnlyList<Func<Command>> Commands { get; } =
    [
        RunCommand.Create, TrialCommand.Create, ReportCommand.Create, CompareCommand.Create, BaselineCommand.Create, HistoryCommand.Create,
        CopiesCommand.Create, WhyCommand.Create, ModesCommand.Create,
        ScenariosCommand.Create, FaultsCommand.Create, ProveCommand.Create, BenchCommand.Create, DocsCommand.Create, RoleCommands.Node, RoleCommands.Balancer, RoleCommands.Store, RoleCommands.Relay,
    ];

    /// <summary>The root command; without arguments it compares all modes.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("The wind tunnel for session state: the same users, the same seed, every way of keeping a login.");
        foreach (var create in Commands)
            root.Add(create());
        root.SetAction((_, _) => RunCommand.CompareAllAsync());
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        return root;
    }

    /// <summary>Parses and runs; a mistake prints every error to standard error and returns <see cref="ExitCode.Usage"/>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Action is not HelpWithExamples && Mistakes.Of(parsed) is { Count: > 0 } mistakes)
        {
            foreach (var mistake in mistakes)
                await Console.Error.WriteLineAsync($"sessionlab: {mistake}");
            await Console.Error.WriteLineAsync("'sessionlab --help' lists the commands, 'sessionlab COMMAND --help' explains one.");
            return ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (ClusterException failure)
        {
            // What was asked for cannot be had here; the message says what to do.
            await Console.Error.WriteLineAsync($"sessionlab: {failure.Message}");
            return ExitCode.LabFailed;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // A full disk, a folder that is gone: nothing that a stack trace would explain.
            await Console.Error.WriteLineAsync($"sessionlab: {failure.Message}");
            return ExitCode.LabFailed;
        }
        catch (Exception failure)
        {
            // The last resort: whatever was not foreseen is the lab's own failure and must not look like a verdict.
            await Console.Error.WriteLineAsync($"sessionlab failed: {failure}");
            return ExitCode.LabFailed;
        }
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var result = help.Invoke(parseResult);
            var command = parseResult.CommandResult.Command;
            var output = parseResult.InvocationConfiguration.Output;
            if (Examples.Of(command) is { Count: > 0 } examples)
            {
                output.WriteLine("Examples:");
                foreach (var (line, meaning) in examples)
                    output.WriteLine($"  {line,-58} {meaning}");
            }

            return result;
        }
    }
}
