using System.Diagnostics;
using System.Reflection;
using SessionLab.Cluster;
using SessionLab.Cluster.Processes;

namespace SessionLab.Trials;

/// <summary>Another build of the lab, whose nodes and balancer take the place of this one's.</summary>
public static class OtherBuild
{
    private static readonly string[] Programs = ["sessionlab", "sessionlab.exe", "sessionlab.dll"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>How to start it.</summary>
    /// <param name="path">Its program, its <c>sessionlab.dll</c>, or the folder that holds either.</param>
    /// <exception cref="ClusterException">There is none, or it is none of the lab's, or speaks of another version.</exception>
    public static async Task<Launcher> FindAsync(string path)
    {
        var launcher = Launch(path);
        var version = await VersionAsync(launcher, path);
        return Major(version) == Major(OwnVersion)
            ? launcher
            : throw new ClusterException($"build={path} is version {version}, this is {OwnVersion}: they do not tell their nodes the same things");
    }

    private static string OwnVersion =>
        typeof(OtherBuild).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static string Major(string version) => version.Split('.')[0];

    private static Launcher Launch(string path)
    {
        var file = Directory.Exists(path)
            ? Programs.Select(name => Path.Combine(path, name)).FirstOrDefault(File.Exists)
            : File.Exists(path) ? path : null;
        if (file is null)
            throw new ClusterException($"build={path}: there is no sessionlab there; name its program, its sessionlab.dll or their folder");
        var full = Path.GetFullPath(file);
        return full.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? Launcher.ForAssembly("dotnet", full) : new Launcher(full, []);
    }

    private static async Task<string> VersionAsync(Launcher launcher, string path)
    {
        try
        {
            using var limit = new CancellationTokenSource(Patience);
            using var asked = Process.Start(new ProcessStartInfo(launcher.File, [.. launcher.Arguments, "--version"]) { RedirectStandardOutput = true })!;
            var said = (await asked.StandardOutput.ReadToEndAsync(limit.Token)).Trim();
            await asked.WaitForExitAsync(limit.Token);
            if (asked.ExitCode == 0 && Version.TryParse(said.Split('+', '-')[0], out _))
                return said;
        }
        catch (Exception wrong) when (wrong is System.ComponentModel.Win32Exception or OperationCanceledException)
        {
            // It cannot be started, or says nothing: either way it is not the lab.
        }

        throw new ClusterException($"build={path}: this is no program of the lab; it does not answer --version");
    }
}
