using System.Diagnostics;
using System.Globalization;

namespace SessionLab.Watching;

/// <summary>Whether a process can do anything at all.</summary>
public enum Life
{
    /// <summary>It runs, or waits for something to do.</summary>
    Runs,

    /// <summary>It was taken off the processor (SIGSTOP) and answers nobody; only Linux tells.</summary>
    Stopped,

    /// <summary>It has ended.</summary>
    Ended,
}

/// <summary>Asks the system how a process is.</summary>
public static class Liveliness
{
    /// <summary>How the process of that id is now.</summary>
    public static Life Of(int pid) => OperatingSystem.IsLinux() ? ByKernel(pid) : ByHandle(pid);

    private static Life ByKernel(int pid)
    {
        try
        {
            var stat = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
            // "pid (name) state …": the name may hold brackets and spaces, so look behind the last one
            return stat[stat.LastIndexOf(')') + 2] switch
            {
                'T' or 't' => Life.Stopped,
                'Z' or 'X' => Life.Ended,
                _ => Life.Runs,
            };
        }
        catch (IOException)
        {
            // No process has this id any more; it may also vanish while its file is read.
            return Life.Ended;
        }
    }

    private static Life ByHandle(int pid)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            return process.HasExited ? Life.Ended : Life.Runs;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            // No process has this id any more.
            return Life.Ended;
        }
    }
}
