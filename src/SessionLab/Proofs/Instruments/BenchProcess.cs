using System.Diagnostics;
using SessionLab.Cluster.Processes;

namespace SessionLab.Proofs.Instruments;

/// <summary>The lab started once more, as a user would, with a mark that every process it starts inherits.</summary>
public sealed class BenchProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    /// <summary>Starts the program with <paramref name="arguments"/>.</summary>
    public BenchProcess(Launcher launcher, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(launcher.File)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in launcher.Arguments.Concat(arguments))
            start.ArgumentList.Add(argument);
        start.Environment[Census.Variable] = Mark;
        _process = Process.Start(start)!;
        Output = _process.StandardOutput.ReadToEndAsync();
        Error = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>What every process of this bench carries in its environment.</summary>
    public string Mark { get; } = Guid.NewGuid().ToString("N");

    /// <summary>The bench's own process id.</summary>
    public int Pid => _process.Id;

    /// <summary>Everything it wrote to standard output, once it has ended.</summary>
    public Task<string> Output { get; }

    /// <summary>Everything it wrote to standard error, once it has ended.</summary>
    public Task<string> Error { get; }

    /// <summary>Its exit code, once it has ended; one that does not end in time is killed.</summary>
    public async Task<int> ExitAsync(CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.ThrowIfCancellationRequested();
        if (!_process.HasExited)
        {
            // It hangs, and what it started with it.
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(stop);
        }

        return _process.ExitCode;
    }

    /// <summary>Ends it the hard way, as <c>kill -9</c> does; it can do nothing about it.</summary>
    public void Kill() => _process.Kill(entireProcessTree: false);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
