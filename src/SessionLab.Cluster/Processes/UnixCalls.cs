using System.Runtime.InteropServices;

namespace SessionLab.Cluster.Processes;

/// <summary>The system calls that .NET does not offer.</summary>
internal static partial class UnixCalls
{
    private const int ParentDeathSignal = 1;
    private const int KillSignal = 9;

    private static int StopSignal => OperatingSystem.IsLinux() ? 19 : 17;

    private static int ContinueSignal => OperatingSystem.IsLinux() ? 18 : 19;

    /// <summary>Takes a process off the processor until <see cref="Continue"/>.</summary>
    public static void Stop(int pid) => Signal(pid, StopSignal);

    public static void Continue(int pid) => Signal(pid, ContinueSignal);

    /// <summary>Linux: this process is killed when the thread that started it ends, even while it is stopped.</summary>
    public static void DieWithParent() => _ = prctl(ParentDeathSignal, KillSignal, 0, 0, 0);

    /// <summary>Leaves the terminal's process group, so that Ctrl-C is heard by the parent only.</summary>
    public static void LeaveProcessGroup() => _ = setpgid(0, 0);

    public static int ParentId() => getppid();

    /// <summary>Linux: the calling thread, and every process it starts, gives way to threads of a smaller number, -20 to 19.</summary>
    public static void GiveWay(int nice) => _ = setpriority(0, 0, nice);

    /// <summary>The calling thread sleeps so many microseconds and, on Linux, 50 to 100 more; .NET's own sleep counts in milliseconds.</summary>
    public static void Sleep(uint us) => _ = usleep(us);

    private static void Signal(int pid, int signal)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException("pausing a process is not available on Windows; use Linux, macOS or WSL");
        }
        if (kill(pid, signal) != 0)
        {
            throw new ClusterException(
                $"process {pid} could not be signalled: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");
        }
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int kill(int pid, int signal);

    [LibraryImport("libc")]
    private static partial int prctl(int option, nuint argument2, nuint argument3, nuint argument4, nuint argument5);

    [LibraryImport("libc")]
    private static partial int setpgid(int pid, int group);

    [LibraryImport("libc")]
    private static partial int getppid();

    [LibraryImport("libc")]
    private static partial int setpriority(int which, uint who, int nice);

    [LibraryImport("libc")]
    private static partial int usleep(uint us);
}
