using System.CommandLine;
using SessionLab.Running;

namespace SessionLab.Commands;

/// <summary><c>sessionlab scenarios</c>: the scenarios that come with the lab.</summary>
public static class ScenariosCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new Command("scenarios", "Lists the scenarios that come with the lab and the question each answers.");
        command.SetAction(parsed =>
        {
            foreach (var file in ScenarioFiles.All())
                if (ScenarioFiles.Load(file, new RunSettings(), parsed.InvocationConfiguration.Error) is { } scenario)
                    parsed.InvocationConfiguration.Output.WriteLine($"{scenario.Name,-26} {scenario.Question}");
            return ExitCode.Valid;
        });
        return command;
    }
}
