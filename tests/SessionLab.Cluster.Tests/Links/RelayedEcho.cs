using System.Net;
using System.Net.Sockets;
using System.Text;
using SessionLab.Cluster.Links;

namespace SessionLab.Cluster.Tests.Links;

/// <summary>An echo in this process behind a relay in one of its own.</summary>
internal sealed class RelayedEcho : IAsyncDisposable
{
    private const string Link = "a-b";
    private readonly TcpListener _echo = new(IPAddress.Loopback, 0);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessionlab-test-");
    private readonly List<Socket> _connections = [];
    private RelayProcess? _relay;
    private IPEndPoint? _near;
    private int _received;

    private RelayedEcho()
    {
    }

    /// <summary>Bytes that have arrived at the echo.</summary>
    public int Received => Volatile.Read(ref _received);

    /// <summary>Where the relay is reached.</summary>
    public int Port => _near!.Port;

    public static async Task<RelayedEcho> StartAsync()
    {
        var echo = new RelayedEcho();
        echo._echo.Start();
        _ = echo.ServeAsync();
        echo._relay = await RelayProcess.StartAsync(
            TestProgram.Launcher, new RelaySettings { Host = "127.0.0.1" }, Path.Combine(echo._folder.FullName, "relay.log"), default);
        echo._near = IPEndPoint.Parse(await echo._relay.PlaceAsync(Link, echo._echo.LocalEndpoint.ToString()!, default));
        return echo;
    }

    public Task WeatherAsync(LinkWeather weather) => _relay!.WeatherAsync(Link, weather, TestContext.Current.CancellationToken);

    public async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        _connections.Add(socket);
        await socket.ConnectAsync(_near!, TestContext.Current.CancellationToken);
        return socket;
    }

    /// <summary>The echo of a few letters; "" when the connection was ended.</summary>
    public static async Task<string> AskAsync(Socket socket, string text)
    {
        await socket.SendAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
        var answer = new byte[text.Length];
        var read = 0;
        while (read < answer.Length && await socket.ReceiveAsync(answer.AsMemory(read), TestContext.Current.CancellationToken) is > 0 and var more)
            read += more;
        return Encoding.ASCII.GetString(answer, 0, read);
    }

    public async ValueTask DisposeAsync()
    {
        _connections.ForEach(socket => socket.Dispose());
        await _relay!.DisposeAsync();
        _echo.Stop();
        _folder.Delete(recursive: true);
    }

    private async Task ServeAsync()
    {
        while (true)
            _ = EchoAsync(await _echo.AcceptSocketAsync());
    }

    private async Task EchoAsync(Socket socket)
    {
        using var open = socket;
        var buffer = new byte[1000];
        while (await socket.ReceiveAsync(buffer) is > 0 and var count)
        {
            Interlocked.Add(ref _received, count);
            await socket.SendAsync(buffer.AsMemory(0, count));
        }
    }
}
