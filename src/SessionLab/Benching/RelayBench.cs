using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using MathNet.Numerics.Statistics;
using SessionLab.Cluster.Links;
using SessionLab.Cluster.Processes;
using SessionLab.Running;

namespace SessionLab.Benching;

/// <summary>What the relay in a link costs, and how well it keeps the delay that it is told.</summary>
public sealed class RelayBench : IBench
{
    private const string Link = "bench-echo";
    private const int Bytes = 300;
    private const int Pings = 500;
    private const int Rounds = 5;
    private const double MostMs = 0.2;
    private const double OffMs = 2;
    private static readonly int[] DelaysMs = [5, 20, 50];

    /// <inheritdoc/>
    public string Name => "relay";

    /// <inheritdoc/>
    public string Question => "A round trip through the relay that faults act on, over the same round trip without it.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<BenchResult>> RunAsync(CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        using var echo = new TcpListener(IPAddress.Loopback, 0);
        echo.Start();
        var serving = EchoAsync(echo);
        await using var relay = await RelayProcess.StartAsync(
            Launcher.ForCurrentProgram(), new RelaySettings { Host = "127.0.0.1" }, Path.Combine(folder.Path, "relay.log"), stop);
        var near = IPEndPoint.Parse(await relay.PlaceAsync(Link, echo.LocalEndpoint.ToString()!, stop));
        var results = new List<BenchResult> { await CompareAsync((IPEndPoint)echo.LocalEndpoint, near, stop) };
        foreach (var delayMs in DelaysMs)
            results.Add(await DelayAsync(relay, near, delayMs, stop));
        return results;
    }

    private static async Task<BenchResult> CompareAsync(IPEndPoint direct, IPEndPoint relayed, CancellationToken stop)
    {
        var pairs = new List<(double Direct, double Relayed)>();
        // The first round compiles.
        for (var round = 0; round <= Rounds; round++)
        {
            var pair = (await MedianMsAsync(direct, Pings, stop), await MedianMsAsync(relayed, Pings, stop));
            if (round > 0)
                pairs.Add(pair);
        }

        var cost = pairs.Select(pair => pair.Relayed - pair.Direct).Median();
        return new BenchResult(
            "no delay",
            string.Create(CultureInfo.InvariantCulture,
                $"{cost:0.000} ms more at p50, median of {Rounds} rounds in turn ({pairs.Select(pair => pair.Relayed).Median():0.000} and {pairs.Select(pair => pair.Direct).Median():0.000} ms)"),
            string.Create(CultureInfo.InvariantCulture, $"at most {MostMs} ms"), cost <= MostMs);
    }

    private static async Task<BenchResult> DelayAsync(RelayProcess relay, IPEndPoint near, int delayMs, CancellationToken stop)
    {
        await relay.WeatherAsync(Link, new LinkWeather { Delay = TimeSpan.FromMilliseconds(delayMs), Way = LinkWay.There }, stop);
        var median = await MedianMsAsync(near, Pings / 5, stop);
        return new BenchResult(
            string.Create(CultureInfo.InvariantCulture, $"delay {delayMs} ms, one way"),
            string.Create(CultureInfo.InvariantCulture, $"{median - delayMs:+0.00;-0.00} ms off at p50"),
            string.Create(CultureInfo.InvariantCulture, $"at most {OffMs} ms off"), Math.Abs(median - delayMs) <= OffMs);
    }

    private static async Task<double> MedianMsAsync(IPEndPoint server, int pings, CancellationToken stop)
    {
        using var client = new Socket(server.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await client.ConnectAsync(server, stop);
        var (message, answer) = (new byte[Bytes], new byte[Bytes]);
        var took = new double[pings];
        for (var ping = 0; ping < pings; ping++)
        {
            var began = Stopwatch.GetTimestamp();
            client.Send(message);
            for (var read = 0; read < Bytes;)
                read += client.Receive(answer.AsSpan(read));
            took[ping] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        return took.Median();
    }

    private static async Task EchoAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var socket = await listener.AcceptSocketAsync();
                new Thread(() => Echo(socket)) { IsBackground = true, Name = "echo" }.Start();
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The comparison is over and the listener closed.
        }
    }

    private static void Echo(Socket socket)
    {
        using (socket)
        {
            socket.NoDelay = true;
            var buffer = new byte[Bytes];
            try
            {
                while (socket.Receive(buffer) is > 0 and var count)
                    socket.Send(buffer.AsSpan(0, count));
            }
            catch (SocketException)
            {
                // The other end is gone: there is nothing left to echo.
            }
        }
    }
}
