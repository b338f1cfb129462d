using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SessionLab.Cluster.Clocks;

namespace SessionLab.Cluster.Links;

/// <summary>One link: takes connections in place of the second party and passes on what comes, as its weather lets it.</summary>
internal sealed class RelayedLink : IDisposable
{
    // What is on a slow wire when it is healed still takes its time: no longer than this.
    private static readonly TimeSpan MostBacklog = TimeSpan.FromMilliseconds(250);

    private readonly ConcurrentDictionary<RelayedConnection, bool> _connections = [];
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly IPEndPoint _target;
    private readonly Random _random;
    private readonly CancellationToken _stop;
    private readonly Wire _there = new();
    private readonly Wire _back = new();
    private volatile LinkWeather _weather = LinkWeather.Fair;
    private volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Listens at once.</summary>
    public RelayedLink(string host, LinkSettings link, ulong seed, Timekeeper time, CancellationToken stop)
    {
        Time = time;
        _target = IPEndPoint.Parse(link.Target);
        _random = new Random(unchecked((int)seed));
        _stop = stop;
        _listener.Bind(new IPEndPoint(IPAddress.Parse(host), 0));
        _listener.Listen();
        _ = Task.Run(AcceptAsync, stop);
    }

    /// <summary>Where it listens, <c>host:port</c>.</summary>
    public string Endpoint => _listener.LocalEndPoint!.ToString()!;

    /// <summary>The port of it.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndPoint!).Port;

    /// <summary>Says when what is delayed is due.</summary>
    public Timekeeper Time { get; }

    /// <summary>What happens on the way; a change is felt at once, also by what is on its way.</summary>
    public LinkWeather Weather
    {
        get => _weather;
        set
        {
            _weather = value;
            var before = _changed;
            _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            before.SetResult();
            if (value is { IsCut: true, Break: LinkBreak.Reset })
                foreach (var connection in _connections.Keys)
                    connection.Reset();
        }
    }

    /// <summary>Completes when the weather has changed since it was read.</summary>
    public async Task ChangedSinceAsync(LinkWeather read)
    {
        var changed = _changed;
        if (ReferenceEquals(read, _weather))
            await changed.Task.WaitAsync(_stop);
    }

    /// <summary>How long the next message takes.</summary>
    public TimeSpan Draw(LinkWeather weather)
    {
        if (weather.Jitter == TimeSpan.Zero)
            return weather.Delay;
        lock (_random)
            return weather.Delay + (weather.Jitter * ((2 * _random.NextDouble()) - 1));
    }

    /// <summary>Puts a message on the wire of its direction, behind all that is on it, and says how long until it has passed.</summary>
    public TimeSpan Occupy(LinkWay way, int bytes, LinkWeather weather) =>
        weather.Bandwidth == 0 || !weather.Holds(way) ? TimeSpan.Zero : (way == LinkWay.There ? _there : _back).Occupy(bytes, weather.Bandwidth);

    /// <summary>Completes when the wire has room again: who is far ahead waits, as with a full window of TCP.</summary>
    public async Task RoomAsync(LinkWay way)
    {
        while ((way == LinkWay.There ? _there : _back).Backlog is var backlog && backlog > MostBacklog)
            await Time.Until(Stopwatch.GetTimestamp() + (long)((backlog - MostBacklog).TotalSeconds * Stopwatch.Frequency));
    }

    /// <summary>Whether the next message breaks its connection.</summary>
    public bool DrawsBreak(LinkWeather weather)
    {
        if (weather.Break is null || weather.Share >= 1)
            return weather.IsCut;
        lock (_random)
            return _random.NextDouble() < weather.Share;
    }

    /// <summary>Listens no more.</summary>
    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var socket = await _listener.AcceptAsync(_stop);
            _ = Task.Run(() => ServeAsync(socket), CancellationToken.None);
        }
    }

    private async Task ServeAsync(Socket near)
    {
        using var far = new Socket(_target.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        using var connection = new RelayedConnection(this, near, far);
        _connections[connection] = true;
        try
        {
            if (Weather is { IsCut: true, Break: LinkBreak.Reset })
                connection.Reset();
            else
                await connection.RelayAsync(_target, _stop);
        }
        catch (Exception broken) when (broken is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // One side is gone, or the link is cut: the other side hears of it in the same way.
            connection.Reset();
        }
        finally
        {
            _connections.TryRemove(connection, out _);
        }
    }
}
