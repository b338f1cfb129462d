using System.Globalization;

namespace SessionLab.Cluster;

/// <summary>Gives every cluster its own loopback address, so that cookies and ports of two labs never meet.</summary>
internal static class LoopbackAddress
{
    // Octets run from 1 to 254.
    private const long Octets = 254;
    private const int ClustersPerProcess = 128;

    private static int _clusters;

    /// <summary>The next address of this process; only Linux answers on all of 127.0.0.0/8 without being told to.</summary>
    public static string Next() => OperatingSystem.IsLinux()
        ? Of(Environment.ProcessId, Interlocked.Increment(ref _clusters))
        : "127.0.0.1";

    /// <summary>127.x.y.z; x, y and z are never 0, and never 127.0.0.1 or 127.0.1.1, which machines use for themselves.</summary>
    internal static string Of(int pid, int cluster)
    {
        var number = ((long)pid * ClustersPerProcess) + (cluster % ClustersPerProcess);
        var (x, y, z) = (number / (Octets * Octets) % Octets, number / Octets % Octets, number % Octets);
        return string.Create(CultureInfo.InvariantCulture, $"127.{x + 1}.{y + 1}.{z + 1}");
    }
}
