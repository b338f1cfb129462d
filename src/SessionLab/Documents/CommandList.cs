using System.CommandLine;
using SessionLab.Commands;

namespace SessionLab.Documents;

/// <summary>The commands as the help prints them.</summary>
public static class CommandList
{
    /// <summary>The help of the root and of every command a user types.</summary>
    public static string Write()
    {
        var root = CommandLine.Root();
        var pages = root.Subcommands.Where(command => !command.Hidden)
            .Select(command => $"```\n{Help(root, command.Name)}\n```");
        return string.Join("\n\n", [$"```\n{Help(root)}\n```", .. pages]);
    }

    private static string Help(RootCommand root, params string[] command)
    {
        using var output = new StringWriter();
        root.Parse([.. command, "--help"]).Invoke(new InvocationConfiguration { Output = output });
        // The library takes the name of the running program, which in a test is the test's.
        return output.ToString().ReplaceLineEndings("\n").Replace($"  {RootCommand.ExecutableName} ", "  sessionlab ", StringComparison.Ordinal)
            .TrimEnd();
    }
}
