using System.Diagnostics;
using System.Reflection;

namespace SessionLab.Cluster.Processes;

/// <summary>How the lab's own executable is started; a role's name follows the arguments.</summary>
/// <param name="File">The program to start.</param>
/// <param name="Arguments">What comes before the role.</param>
public sealed record Launcher(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>What <see cref="ClusterSettings.QuickJit"/> asks for.</summary>
    internal bool QuickJit { get; init; } = true;

    /// <summary>The running program itself; under <c>dotnet</c> that is <c>dotnet exec path/to/program.dll</c>.</summary>
    public static Launcher ForCurrentProgram()
    {
        var file = Environment.ProcessPath ?? throw new ClusterException("the lab cannot find its own executable");
        var isHost = string.Equals(Path.GetFileNameWithoutExtension(file), "dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost ? ForAssembly(file, Assembly.GetEntryAssembly()!.Location) : new Launcher(file, []);
    }

    /// <summary>A program that is an assembly, started by the <c>dotnet</c> host.</summary>
    public static Launcher ForAssembly(string host, string assembly) => new(host, ["exec", assembly]);

    /// <summary>What to start for a role, its three standard streams being ours.</summary>
    internal ProcessStartInfo StartInfo(string role) => new(File, [.. Arguments, role])
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };
}
