using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SessionLab.Commands;

/// <summary>The first Ctrl-C (or SIGTERM) asks to stop and to report what was seen; the second ends at once.</summary>
public sealed class Interrupt : IDisposable
{
    // Some programs that pass a signal on send it to the process and to its group: that is one wish, not two.
    private static readonly TimeSpan OneSignal = TimeSpan.FromMilliseconds(300);
    private readonly Stopwatch _first = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <summary>Starts to listen.</summary>
    public Interrupt()
    {
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM })
            _registrations.Add(PosixSignalRegistration.Create(signal, Handle));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        _registrations.ForEach(registration => registration.Dispose());
        _stop.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        if (_stop.IsCancellationRequested && _first.Elapsed > OneSignal)
            Environment.Exit(ExitCode.Interrupted);
        if (_stop.IsCancellationRequested)
            return;
        _first.Start();
        Console.Error.WriteLine("Stopping; what was seen is reported. Ctrl-C again ends at once.");
        _stop.Cancel();
    }
}
