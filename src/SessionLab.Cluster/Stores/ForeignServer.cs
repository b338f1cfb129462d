using System.Diagnostics;
using System.Globalization;
using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Stores;

/// <summary>A server that is not ours: it does not know the lab, so it is killed when it is no longer wanted.</summary>
internal sealed class ForeignServer : IAsyncDisposable
{
    // Both servers say this once they listen. Said on our child's own output, it proves that the listener is our child.
    private const string Accepting = "Ready to accept connections";

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private readonly TaskCompletionSource<bool> _accepts = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ForeignServer(Process process, DirectoryInfo folder, string endpoint)
    {
        (_process, _folder, Endpoint) = (process, folder, endpoint);
        Pid = process.Id;
        process.OutputDataReceived += (_, said) => Heard(said.Data);
        process.ErrorDataReceived += (_, said) => Complain(said.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Endpoint { get; }

    public int Pid { get; }

    public int ExitCode => _process.ExitCode;

    /// <summary>Starts it in an empty folder of its own, in which it finds no configuration.</summary>
    public static ForeignServer Start(ProcessStartInfo what, string host, int port)
    {
        var folder = Directory.CreateTempSubdirectory("sessionlab-store-");
        what.WorkingDirectory = folder.FullName;
        what.RedirectStandardInput = what.RedirectStandardOutput = what.RedirectStandardError = true;
        var process = Process.Start(what)!;
        return new ForeignServer(process, folder, string.Create(CultureInfo.InvariantCulture, $"{host}:{port}"));
    }

    /// <summary>True once it listens; false when it ended instead, as it does when its port is taken.</summary>
    public Task<bool> AcceptsAsync(CancellationToken stop) => _accepts.Task.WaitAsync(stop);

    /// <summary>Waits until it ends by itself, or <paramref name="stop"/>.</summary>
    public async Task EndsAsync(CancellationToken stop) =>
        await _process.WaitForExitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Heard(string? line)
    {
        if (line is null)
        {
            _accepts.TrySetResult(false);
        }
        else if (line.Contains(Accepting, StringComparison.Ordinal))
        {
            _accepts.TrySetResult(true);
        }
    }

    private static void Complain(string? line)
    {
        if (line is not null)
        {
            Console.Error.WriteLine(line);
        }
    }
}
