using System.CommandLine;

namespace SessionLab.Commands;

/// <summary>The roles as the help shows them; <see cref="ChildCommands"/> runs them before a command line is parsed.</summary>
internal static class RoleCommands
{
    private const string Settings = "reads its settings as one JSON line from standard input, or from SESSIONLAB_SETTINGS";

    /// <summary><c>sessionlab node</c>.</summary>
    public static Command Node() => Role("node", $"One node of the demo application; {Settings}.");

    /// <summary><c>sessionlab balancer</c>.</summary>
    public static Command Balancer() => Role("balancer", $"The load balancer; {Settings}.");

    /// <summary><c>sessionlab store</c>.</summary>
    public static Command Store() => Role("store", $"Runs a Redis server and ends it with itself; {Settings}.");

    /// <summary><c>sessionlab relay</c>.</summary>
    public static Command Relay() => Role("relay", $"Stands in the links that faults act on; {Settings}.");

    private static Command Role(string name, string description)
    {
        var command = new Command(name, description);
        command.SetAction((_, _) => ChildCommands.TryRun([name])!);
        return command;
    }
}
