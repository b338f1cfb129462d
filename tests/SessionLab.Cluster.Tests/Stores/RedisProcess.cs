using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Tests.Stores;

/// <summary>A Redis-speaking server of one test's own, killed with it.</summary>
internal sealed class RedisProcess : IDisposable
{
    private readonly Process _process;

    private RedisProcess(Process process, string endpoint)
    {
        _process = process;
        Endpoint = endpoint;
    }

    public string Endpoint { get; }

    public static Task<RedisProcess> StartRedisServerAsync()
    {
        Assert.SkipUnless(RedisServerPath() is not null, "redis-server is not on PATH");
        return StartAsync(port => (RedisServerPath()!, ["--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]));
    }

    public static Task<RedisProcess> StartGarnetAsync()
    {
        var dll = typeof(NodeApp).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "GarnetServer").Value!;
        return StartAsync(port => ("dotnet", ["exec", dll, "--port", port, "--bind", "127.0.0.1", "--memory", "64m", "--index", "8m"]));
    }

    /// <summary>Ends the server at once, as a crash does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    // These servers take no port 0: a port that was free a moment ago is tried, and another one when it no longer is.
    private static async Task<RedisProcess> StartAsync(Func<string, (string File, string[] Arguments)> command)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var port = FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture);
            var (file, arguments) = command(port);
            var process = new Process { StartInfo = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true } };
            if (await BecomesReadyAsync(process))
                return new RedisProcess(process, "127.0.0.1:" + port);
            process.Dispose();
        }

        throw new InvalidOperationException("The server did not start.");
    }

    private static async Task<bool> BecomesReadyAsync(Process process)
    {
        var ready = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                ready.TrySetResult(false);
            else if (line.Data.Contains("Ready to accept connections", StringComparison.Ordinal))
                ready.TrySetResult(true);
        };
        process.Start();
        process.BeginOutputReadLine();
        return await ready.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    private static string? RedisServerPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "redis-server.exe" : "redis-server"))
        .FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
