using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace SessionLab.Cluster.Processes;

/// <summary>The parent's side of a role: a process of the lab's executable that ends when this one does.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan ReadyTimeout = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan EndTimeout = TimeSpan.FromSeconds(3);

    private readonly Process _process;
    private readonly ChildLog _log;
    private volatile bool _paused;
    private int _disposed;

    private ChildProcess(string name, Process process, string logFile)
    {
        Name = name;
        Pid = process.Id;
        _process = process;
        _log = ChildLog.Keep(process.StandardError, logFile);
    }

    /// <summary>Its name in messages.</summary>
    public string Name { get; }

    public int Pid { get; }

    /// <summary>True once it has ended, in whatever way.</summary>
    public bool HasExited => _disposed != 0 || _process.HasExited;

    /// <summary>How it ended by itself; null while it runs, and once it was disposed of.</summary>
    public int? ExitCode => _disposed == 0 && _process.HasExited ? _process.ExitCode : null;

    /// <summary>Starts the process; it waits for <see cref="TellAsync"/>, so that starting overlaps with what others do.</summary>
    /// <param name="launcher">How to start the executable.</param>
    /// <param name="role">node, balancer, store or relay.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="logFile">Gets what it writes to standard error.</param>
    public static async Task<ChildProcess> StartAsync(Launcher launcher, string role, string name, string logFile)
    {
        var what = launcher.StartInfo(role);
        ChildEnvironment.Apply(what.Environment, role, launcher.QuickJit);
        return new ChildProcess(name, await Spawner.StartAsync(what), logFile);
    }

    /// <summary>Hands over its settings and waits until it can be used; a child that ends instead is a <see cref="ClusterException"/>.</summary>
    public async Task<ChildReady> TellAsync<TSettings>(TSettings settings, JsonTypeInfo<TSettings> type, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(ReadyTimeout);
        try
        {
            await WriteLineAsync(JsonSerializer.Serialize(settings, type));
            return await ReadReadyAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new ClusterException(string.Create(
                CultureInfo.InvariantCulture, $"{Name} was not ready after {ReadyTimeout.TotalSeconds} s{LastWords()}"));
        }
    }

    /// <summary>Ends it as a power cut would: nothing is tidied up.</summary>
    public void Kill()
    {
        if (!HasExited)
        {
            _process.Kill();
        }
    }

    /// <summary>Takes it off the processor; not available on Windows.</summary>
    public void Pause()
    {
        _paused = true;
        Signal(UnixCalls.Stop);
    }

    /// <summary>Lets a paused process go on.</summary>
    public void Resume()
    {
        Signal(UnixCalls.Continue);
        _paused = false;
    }

    /// <summary>Ends it: its standard input is closed, and it is killed if it does not follow in time or is paused.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            return;
        }
        CloseInput();
        if (_paused || !await EndsWithinAsync(EndTimeout))
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
        await _log.Copied;
        _process.Dispose();
    }

    private async Task WriteLineAsync(string line)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line);
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // It has ended: reading its answer finds that out, and says why.
        }
    }

    private async Task<ChildReady> ReadReadyAsync(CancellationToken cancellation)
    {
        if (await _process.StandardOutput.ReadLineAsync(cancellation) is not { } line)
        {
            await _process.WaitForExitAsync(cancellation);
            await _log.Copied.WaitAsync(cancellation);
            throw new ClusterException($"{Name} ended with code {_process.ExitCode} before it was ready{LastWords()}");
        }
        try
        {
            return JsonSerializer.Deserialize(line, ProcessJson.Default.ChildReady)!;
        }
        catch (JsonException error)
        {
            throw new ClusterException($"{Name} said \"{line}\" instead of being ready", error);
        }
    }

    private string LastWords() => _log.End is { Length: > 0 } end ? $"; its last words: {end}" : "";

    private void Signal(Action<int> signal)
    {
        if (!HasExited)
        {
            signal(Pid);
        }
    }

    private void CloseInput()
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The child has already ended; there is nothing to close.
        }
    }

    /// <summary>True when it has ended after this time at the latest.</summary>
    internal async Task<bool> EndsWithinAsync(TimeSpan time)
    {
        using var patience = new CancellationTokenSource(time);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _process.HasExited;
    }
}
