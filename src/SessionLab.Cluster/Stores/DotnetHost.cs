using System.Runtime.InteropServices;

namespace SessionLab.Cluster.Stores;

/// <summary>Finds the <c>dotnet</c> program, which this program may have been started without.</summary>
internal static class DotnetHost
{
    private static readonly string Name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>Its path; none is a <see cref="ClusterException"/>.</summary>
    public static string Find() => Candidates().FirstOrDefault(File.Exists)
        ?? throw new ClusterException("the dotnet program was not found; set DOTNET_ROOT to the folder that holds it");

    private static IEnumerable<string> Candidates()
    {
        // The runtime in use lies in <root>/shared/Microsoft.NETCore.App/<version>/.
        yield return Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", Name));
        if (Environment.GetEnvironmentVariable("DOTNET_ROOT") is { Length: > 0 } root)
        {
            yield return Path.Combine(root, Name);
        }
        if (SearchPath.Find("dotnet") is { } onPath)
        {
            yield return onPath;
        }
    }
}
