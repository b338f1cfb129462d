using System.Runtime.InteropServices;

namespace SessionLab.Proofs;

/// <summary>Signals that a terminal or an operator sends. Linux only, as the proofs that use them.</summary>
internal static partial class Signals
{
    private const int InterruptSignal = 2;
    private const int StopSignal = 19;

    /// <summary>What Ctrl-C sends.</summary>
    public static void Interrupt(int pid) => Send(pid, InterruptSignal);

    /// <summary>Takes a process off the processor.</summary>
    public static void Pause(int pid) => Send(pid, StopSignal);

    private static void Send(int pid, int signal)
    {
        if (kill(pid, signal) != 0)
            throw new InvalidOperationException($"process {pid} could not be signalled");
    }

    [LibraryImport("libc")]
    private static partial int kill(int pid, int signal);
}
