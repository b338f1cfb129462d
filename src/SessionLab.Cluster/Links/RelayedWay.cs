using System.Diagnostics;
using System.Net.Sockets;
using System.Threading.Channels;

namespace SessionLab.Cluster.Links;

/// <summary>One direction of one connection.</summary>
internal sealed class RelayedWay(RelayedLink link, LinkWay way, RelayedConnection connection)
{
    private const int Largest = 64 * 1024;

    // What is on its way and has to wait; a sender that is far ahead waits, as with a full window of TCP.
    private readonly Channel<(byte[] Bytes, long DueAt)> _waiting = Channel.CreateBounded<(byte[], long)>(256);
    private int _pending;
    private long _lastDueAt;

    /// <summary>Passes on what comes until the sender has ended, then tells the receiver.</summary>
    public async Task PumpAsync(Socket from, Socket to, CancellationToken stop)
    {
        var late = DeliverLateAsync(to, stop);
        var buffer = new byte[Largest];
        while (await from.ReceiveAsync(buffer.AsMemory(0, Portion), stop) is > 0 and var count)
        {
            var weather = await PassableAsync();
            if (weather.Bandwidth > 0)
                await link.RoomAsync(way);
            if (DelayOf(count, weather) is var delay && delay > TimeSpan.Zero)
                await EnqueueAsync(buffer[..count], delay, stop);
            else if (Volatile.Read(ref _pending) > 0)
                await EnqueueAsync(buffer[..count], TimeSpan.Zero, stop);
            else
                await SendAsync(to, buffer.AsMemory(0, count), stop);
        }

        _waiting.Writer.Complete();
        await late;
        to.Shutdown(SocketShutdown.Send);
    }

    // On a narrow link what passes in a twentieth of a second at a time: it comes little by little, and stops soon when it is healed.
    private int Portion => link.Weather.Bandwidth is > 0 and var kilobytes ? Math.Clamp(kilobytes * 50, 100, Largest) : Largest;

    private TimeSpan DelayOf(int bytes, LinkWeather weather) =>
        link.Occupy(way, bytes, weather) + (weather.Holds(way) ? link.Draw(weather) : TimeSpan.Zero);

    // The weather in which the next message can pass.
    private async Task<LinkWeather> PassableAsync()
    {
        while (true)
        {
            var weather = link.Weather;
            if (!weather.Holds(way) || !link.DrawsBreak(weather))
                return weather;
            if (weather.Break == LinkBreak.Reset)
                connection.Reset();
            await link.ChangedSinceAsync(weather);
        }
    }

    private async Task EnqueueAsync(byte[] bytes, TimeSpan delay, CancellationToken stop)
    {
        Interlocked.Increment(ref _pending);
        var dueAt = Stopwatch.GetTimestamp() + (long)(delay.TotalSeconds * Stopwatch.Frequency);
        _lastDueAt = Math.Max(_lastDueAt, dueAt);
        await _waiting.Writer.WriteAsync((bytes, _lastDueAt), stop);
    }

    private async Task DeliverLateAsync(Socket to, CancellationToken stop)
    {
        await foreach (var (bytes, dueAt) in _waiting.Reader.ReadAllAsync(stop))
        {
            await link.Time.Until(dueAt);
            await SendAsync(to, bytes, stop);
            Interlocked.Decrement(ref _pending);
        }
    }

    private static async Task SendAsync(Socket to, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        while (bytes.Length > 0)
            bytes = bytes[await to.SendAsync(bytes, stop)..];
    }
}
