using System.CommandLine;
using SessionLab.Cluster.Modes;
using SessionLab.Documents;

namespace SessionLab.Commands;

/// <summary><c>sessionlab modes</c>: the ways of keeping a session and what each promises.</summary>
public static class ModesCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("modes", "Lists the ways of keeping a session and what each promises.");
        command.SetAction(parsed =>
        {
            foreach (var mode in ModeCatalog.All)
            {
                parsed.InvocationConfiguration.Output.WriteLine($"{mode.Name,-10} {mode.Summary}");
                parsed.InvocationConfiguration.Output.WriteLine($"{"",-10} Promises: {ModeTable.Promises(mode.Claims)}.");
            }

            return ExitCode.Valid;
        });
        return command;
    }
}
