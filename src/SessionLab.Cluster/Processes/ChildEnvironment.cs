using System.Globalization;

namespace SessionLab.Cluster.Processes;

/// <summary>The environment of every child.</summary>
internal static class ChildEnvironment
{
    /// <summary>Adds what a child needs to run as it is meant to, and takes out what would replace its settings.</summary>
    public static void Apply(IDictionary<string, string?> environment, string role, bool quickJit)
    {
        // What the relay does between two system calls is less than waking another thread for it costs.
        if (role == "relay")
        {
            environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1";
        }
        if (!quickJit && role is "node" or "balancer")
        {
            CompileInFull(environment);
        }
        environment[Leash.ParentVariable] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        // For Garnet, which is a .NET program of its own; the lab's own roles have these in their runtimeconfig.json.
        environment["DOTNET_gcServer"] = "0";
        // That of the bench is for its crowd; a node collects as any other does. Zero is the default.
        environment["DOTNET_GCGen0MaxBudget"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "0";
        environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        environment.Remove(Child.SettingsVariable);
        environment.Remove(Child.SettingsFileVariable);
    }

    // The delay is in this build's runtimeconfig.json too; another build, in the other arm of a trial, must not wait longer. Hexadecimal.
    private static void CompileInFull(IDictionary<string, string?> environment)
    {
        environment["DOTNET_TC_QuickJit"] = "0";
        environment["DOTNET_TC_CallCountThreshold"] = "80";
        environment["DOTNET_TC_CallCountingDelayMs"] = "0";
    }
}
