using System.CommandLine;
using SessionLab.Documents;

namespace SessionLab.Commands;

/// <summary><c>sessionlab faults</c>: what a scenario can do to the cluster while it is measured.</summary>
public static class FaultsCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("faults", "Lists what a scenario can do to the cluster while it is measured.");
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.WriteLine(FaultTable.List());
            return ExitCode.Valid;
        });
        return command;
    }
}
