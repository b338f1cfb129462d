using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using System.Text;

namespace SessionLab.Proofs.Instruments;

/// <summary>Counts the processes that carry a mark in their environment, and the ports that are listened on. Linux only.</summary>
public static class Census
{
    /// <summary>The environment variable that carries the mark.</summary>
    public const string Variable = "SESSIONLAB_MARK";

    /// <summary>True where processes can be counted.</summary>
    public static bool Available => OperatingSystem.IsLinux();

    /// <summary>The living processes that carry <paramref name="mark"/>, with their process group.</summary>
    public static IReadOnlyList<Living> Marked(string mark) =>
        [.. Directory.EnumerateDirectories("/proc").Select(folder => Look(folder, mark)).OfType<Living>()];

    /// <summary>The loopback addresses and ports that somebody listens on now.</summary>
    public static HashSet<IPEndPoint> Listeners() =>
        [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => IPAddress.IsLoopback(end.Address))];

    private static Living? Look(string folder, string mark)
    {
        if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
            return null;
        try
        {
            var environment = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, "environ")));
            if (!environment.Contains($"{Variable}={mark}", StringComparison.Ordinal))
                return null;
            // "pid (name) state ppid pgrp …": the name may hold spaces, so count from the last bracket
            var fields = File.ReadAllText(Path.Combine(folder, "stat")).Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var command = File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
            return new Living(pid, fields[0], int.Parse(fields[2], CultureInfo.InvariantCulture), command);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // Ended meanwhile, or somebody else's.
            return null;
        }
    }
}

/// <summary>A living process.</summary>
/// <param name="Pid">Its id.</param>
/// <param name="State">The kernel's letter: R, S, T (stopped) …</param>
/// <param name="Group">Its process group.</param>
/// <param name="Command">Its command line.</param>
public sealed record Living(int Pid, string State, int Group, string Command);
