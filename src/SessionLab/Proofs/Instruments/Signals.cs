using System.Globalization;
using System.Runtime.InteropServices;

namespace SessionLab.Proofs.Instruments;

/// <summary>Signals that a terminal or an operator sends. Linux only, as the proofs that use them.</summary>
internal static partial class Signals
{
    private const int InterruptSignal = 2;
    private const int StopSignal = 19;
    private const nint DefaultAction = 0;
    private const int ContinueSignal = 18;

    /// <summary>What Ctrl-C sends.</summary>
    public static void Interrupt(int pid) => Send(pid, InterruptSignal);

    /// <summary>Takes a process off the processor.</summary>
    public static void Pause(int pid) => Send(pid, StopSignal);

    /// <summary>
    /// From now on programs started here can be interrupted: a shell that starts a job in the background lets it ignore Ctrl-C, and so
    /// would all that it starts.
    /// </summary>
    public static void LetChildrenBeInterrupted()
    {
        var ignored = File.ReadLines("/proc/self/status").First(line => line.StartsWith("SigIgn:", StringComparison.Ordinal))[7..].Trim();
        var mask = ulong.Parse(ignored, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if ((mask & (1UL << (InterruptSignal - 1))) != 0)
            _ = signal(InterruptSignal, DefaultAction);
    }

    /// <summary>Lets a process go on that was taken off.</summary>
    public static void Continue(int pid) => Send(pid, ContinueSignal);

    private static void Send(int pid, int signal)
    {
        if (kill(pid, signal) != 0)
            throw new InvalidOperationException($"process {pid} could not be signalled");
    }

    [LibraryImport("libc")]
    private static partial int kill(int pid, int signal);

    [LibraryImport("libc")]
    private static partial nint signal(int number, nint action);
}
