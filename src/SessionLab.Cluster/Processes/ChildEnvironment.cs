using System.Globalization;

namespace SessionLab.Cluster.Processes;

/// <summary>The environment of every child.</summary>
internal static class ChildEnvironment
{
    /// <summary>Adds what a child needs to start quickly, and takes out what would replace its settings.</summary>
    public static void Apply(IDictionary<string, string?> environment)
    {
        environment[Leash.ParentVariable] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        environment["DOTNET_gcServer"] = "0";
        environment["DOTNET_TieredPGO"] = "0";
        environment["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1";
        environment.Remove(Child.SettingsVariable);
        environment.Remove(Child.SettingsFileVariable);
    }
}
