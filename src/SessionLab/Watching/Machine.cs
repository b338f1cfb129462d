using System.Runtime.InteropServices;
using SessionLab.Core.Records;

namespace SessionLab.Watching;

/// <summary>Describes the machine that a run is made on.</summary>
public static class Machine
{
    /// <summary>This machine.</summary>
    public static MachineHeader Describe() => new(
        RuntimeInformation.OSDescription, RuntimeInformation.OSArchitecture.ToString(), Processor(),
        Environment.ProcessorCount, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    private static string Processor() => OperatingSystem.IsLinux() && File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))
            ?.Split(':', 2)[1].Trim() ?? ""
        : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "";
}
