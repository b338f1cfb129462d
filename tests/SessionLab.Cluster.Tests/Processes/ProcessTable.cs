using System.Diagnostics;
using System.Globalization;

namespace SessionLab.Cluster.Tests.Processes;

/// <summary>Asks the system about processes.</summary>
internal static class ProcessTable
{
    /// <summary>False once it has ended; an ended child that nobody has waited for counts as ended.</summary>
    public static bool IsAlive(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return !process.HasExited && !IsZombie(pid);
        }
        catch (ArgumentException)
        {
            // There is no such process.
            return false;
        }
    }

    public static Task AllEndedAsync(IEnumerable<int> pids) =>
        Eventually.IsTrueAsync(() => !pids.Any(IsAlive), "every process has ended");

    /// <summary>The process group of a process; Linux only.</summary>
    public static int Group(int pid)
    {
        var status = File.ReadAllText($"/proc/{pid}/stat");
        var afterName = status[(status.LastIndexOf(')') + 2)..].Split(' ');
        return int.Parse(afterName[2], CultureInfo.InvariantCulture);
    }

    // In a container without an init process, an orphan stays in the table for ever.
    private static bool IsZombie(int pid)
    {
        var file = $"/proc/{pid}/stat";
        return File.Exists(file) && File.ReadAllText(file).Contains(") Z ", StringComparison.Ordinal);
    }
}
