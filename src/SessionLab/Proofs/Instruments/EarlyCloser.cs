using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace SessionLab.Proofs.Instruments;

/// <summary>
/// A server that applies what it is sent and then closes the connection before the first byte of an answer, as a node does that dies at the
/// worst moment. It speaks as little HTTP as that takes.
/// </summary>
internal sealed class EarlyCloser : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _applied;
    private int _closesLeft;

    /// <summary>Listens at once.</summary>
    public EarlyCloser()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://{_listener.LocalEndpoint}/"));

    /// <summary>How often a request has arrived as a whole since <see cref="CloseNext"/>.</summary>
    public int Applied => Volatile.Read(ref _applied);

    /// <summary>Closes so many times, and answers after that.</summary>
    public void CloseNext(int times)
    {
        Volatile.Write(ref _applied, 0);
        Volatile.Write(ref _closesLeft, times);
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // Disposed of.
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using var open = connection;
        try
        {
            await using var stream = connection.GetStream();
            while (await ReadRequestAsync(stream) is { } line)
            {
                // The balancer's probes are no deliveries.
                if (!line.StartsWith("GET /health", StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref _applied);
                    if (Interlocked.Decrement(ref _closesLeft) >= 0)
                        return;
                }

                await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8.ToArray());
            }
        }
        catch (IOException)
        {
            // The other side is gone: there is nobody to answer.
        }
    }

    // The request line, once the body has come too; null at the end of the connection.
    private static async Task<string?> ReadRequestAsync(NetworkStream stream)
    {
        string? first = null;
        var length = 0;
        while (await ReadLineAsync(stream) is { } line)
        {
            first ??= line;
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
                length = int.Parse(line.AsSpan("Content-Length:".Length), CultureInfo.InvariantCulture);
            if (line.Length > 0)
                continue;
            await stream.ReadExactlyAsync(new byte[length]);
            return first;
        }

        return null;
    }

    private static async Task<string?> ReadLineAsync(NetworkStream stream)
    {
        var line = new StringBuilder();
        var letter = new byte[1];
        while (await stream.ReadAsync(letter) == 1)
        {
            if (letter[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)letter[0]);
        }

        return null;
    }
}
