using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace SessionLab.Cluster.Processes;

/// <summary>Ties a child to its parent: it ends when its standard input does, gently if it can and by force if it does not.</summary>
internal sealed class Leash : IDisposable
{
    /// <summary>Names the parent's process id in a child's environment.</summary>
    public const string ParentVariable = "SESSIONLAB_PARENT";

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private readonly ManualResetEventSlim _ended = new();
    private readonly Channel<string> _furtherLines = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<string?> _firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly PosixSignalRegistration[] _signals;
    private int _ending;

    private Leash(params IEnumerable<PosixSignal> signals) =>
        _signals = [.. signals.Select(signal => PosixSignalRegistration.Create(signal, End))];

    /// <summary>The settings line; null when standard input ended before one came.</summary>
    public Task<string?> FirstLine => _firstLine.Task;

    /// <summary>Settings told while the child runs; ends with standard input.</summary>
    public IAsyncEnumerable<string> FurtherLines => _furtherLines.Reader.ReadAllAsync();

    /// <summary>Set when the child is to end.</summary>
    public CancellationToken Stop => _stop.Token;

    /// <summary>The tie of a child that the bench started.</summary>
    /// <param name="dieAtOnce">False for a child that has a child of its own to kill first.</param>
    public static Leash ToParent(bool dieAtOnce)
    {
        // A stopped process whose parent ends gets SIGHUP and SIGCONT (POSIX, orphaned process groups): that too means "end".
        var leash = new Leash(PosixSignal.SIGTERM, PosixSignal.SIGHUP);
        LeaveTerminal();
        if (dieAtOnce && OperatingSystem.IsLinux())
        {
            DieWithParent();
        }
        new Thread(leash.WatchInput) { IsBackground = true, Name = "leash" }.Start();
        return leash;
    }

    /// <summary>The tie of a child that was started by hand or in a container: signals end it.</summary>
    public static Leash ToSignals(string settings)
    {
        var leash = new Leash(PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGHUP);
        leash._firstLine.SetResult(settings);
        leash._furtherLines.Writer.Complete();
        return leash;
    }

    public void Dispose()
    {
        _ended.Set();
        foreach (var signal in _signals)
        {
            signal.Dispose();
        }
    }

    private static void LeaveTerminal()
    {
        if (OperatingSystem.IsWindows())
        {
            Console.CancelKeyPress += (_, key) => key.Cancel = true;
            return;
        }
        UnixCalls.LeaveProcessGroup();
    }

    private static void DieWithParent()
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable(ParentVariable), CultureInfo.InvariantCulture, out var parent))
        {
            return;
        }
        UnixCalls.DieWithParent();
        if (UnixCalls.ParentId() != parent)
        {
            // The parent ended before the kernel was asked: its signal will never come.
            Process.GetCurrentProcess().Kill();
        }
    }

    private void WatchInput()
    {
        using var input = new StreamReader(Console.OpenStandardInput());
        _firstLine.SetResult(input.ReadLine());
        while (input.ReadLine() is { } line)
        {
            _furtherLines.Writer.TryWrite(line);
        }
        _furtherLines.Writer.Complete();
        End();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = true;
        End();
    }

    private void End()
    {
        if (Interlocked.Exchange(ref _ending, 1) != 0)
        {
            return;
        }
        // A thread of its own: a starved thread pool must not keep the process alive.
        new Thread(EndByForce) { IsBackground = true, Name = "end" }.Start();
        _ = _stop.CancelAsync();
    }

    private void EndByForce()
    {
        if (!_ended.Wait(Grace))
        {
            Process.GetCurrentProcess().Kill();
        }
    }
}
