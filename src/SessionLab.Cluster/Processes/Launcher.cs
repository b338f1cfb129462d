using System.Diagnostics;
using System.Reflection;

namespace SessionLab.Cluster.Processes;

/// <summary>How the lab's own executable is started; a role's name follows the arguments.</summary>
/// <param name="File">The program to start.</param>
/// <param name="Arguments">What comes before the role.</param>
public sealed record Launcher(string File, IReadOnlyList<string> Arguments)
{
    /// <summary>
    /// The lab's methods are compiled in full before they are first called, instead of quickly at first and again once they were called often;
    /// those that come compiled with the framework are compiled again after 30 calls instead of 512. A cluster takes two seconds longer to
    /// start and is as fast at its first measured request as at its last.
    /// </summary>
    public bool CompiledInFull { get; init; }

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
    internal ProcessStartInfo StartInfo(string role)
    {
        var what = new ProcessStartInfo(File, [.. Arguments, role])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (CompiledInFull)
        {
            what.Environment["DOTNET_TC_QuickJit"] = "0";
            // The runtime reads it as hexadecimal.
            what.Environment["DOTNET_TC_CallCountThreshold"] = "1E";
        }
        return what;
    }
}
