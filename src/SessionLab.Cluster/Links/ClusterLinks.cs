using System.Globalization;
using System.Net;
using Npgsql;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Processes;
using StackExchange.Redis;

namespace SessionLab.Cluster.Links;

/// <summary>The links of a cluster that a relay stands in: those that were asked for, and no other.</summary>
public sealed class ClusterLinks : IAsyncDisposable
{
    private readonly IReadOnlyList<string> _wanted;
    private readonly RelayProcess? _relay;
    private readonly Dictionary<string, string> _endpoints = [];
    private readonly SemaphoreSlim _turn = new(1);

    private ClusterLinks(IReadOnlyList<string> wanted, RelayProcess? relay) => (_wanted, _relay) = (wanted, relay);

    /// <summary>The relay's process id; null when nothing needs one.</summary>
    public int? Pid => _relay?.Pid;

    /// <summary>The link on which the balancer reaches a node.</summary>
    public static string ToNode(string node) => $"balancer-{node}";

    /// <summary>The link on which a node reaches the store.</summary>
    public static string ToStore(string node) => $"{node}-store";

    /// <summary>Changes what happens on a link; felt when this completes.</summary>
    /// <exception cref="ClusterException">No relay stands in it.</exception>
    public Task WeatherAsync(string link, LinkWeather weather, CancellationToken cancellation) =>
        (_relay ?? throw new ClusterException($"no relay stands in the link {link}")).WeatherAsync(link, weather, cancellation);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _relay?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Starts a relay when a link is wanted.</summary>
    internal static async Task<ClusterLinks> StartAsync(
        IReadOnlyList<string> wanted, Launcher launcher, RelaySettings settings, string logFile, CancellationToken cancellation) =>
        new(wanted, wanted.Count == 0 ? null : await RelayProcess.StartAsync(launcher, settings, logFile, cancellation));

    /// <summary>A node's settings, with a store that it reaches through the relay where that is wanted.</summary>
    internal async Task<NodeSettings> TowardsStoreAsync(string node, NodeSettings settings, CancellationToken cancellation)
    {
        var link = ToStore(node);
        if (!_wanted.Contains(link))
            return settings;
        if (settings.Redis is { } redis)
        {
            var options = ConfigurationOptions.Parse(redis);
            var (host, port) = await PlaceAsync(link, EndpointOf(options.EndPoints[0]), cancellation);
            options.EndPoints.Clear();
            options.EndPoints.Add(host, port);
            return settings with { Redis = options.ToString(includePassword: true) };
        }

        if (settings.Postgres is { } postgres)
        {
            var parts = new NpgsqlConnectionStringBuilder(postgres);
            (parts.Host, parts.Port) = await PlaceAsync(link, new DnsEndPoint(parts.Host!, parts.Port), cancellation);
            return settings with { Postgres = parts.ToString() };
        }

        return settings;
    }

    /// <summary>Where the balancer reaches a node: through the relay where that is wanted.</summary>
    internal async Task<string> TowardsNodeAsync(string node, Uri address, CancellationToken cancellation)
    {
        var link = ToNode(node);
        if (!_wanted.Contains(link))
            return address.ToString();
        var (host, port) = await PlaceAsync(link, new DnsEndPoint(address.Host, address.Port), cancellation);
        return string.Create(CultureInfo.InvariantCulture, $"http://{host}:{port}/");
    }

    private async Task<(string Host, int Port)> PlaceAsync(string link, DnsEndPoint target, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (!_endpoints.TryGetValue(link, out var endpoint))
            {
                var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellation);
                endpoint = _endpoints[link] = await _relay!.PlaceAsync(link, new IPEndPoint(addresses[0], target.Port).ToString(), cancellation);
            }

            var listening = IPEndPoint.Parse(endpoint);
            return (listening.Address.ToString(), listening.Port);
        }
        finally
        {
            _turn.Release();
        }
    }

    private static DnsEndPoint EndpointOf(EndPoint endpoint) => endpoint switch
    {
        DnsEndPoint named => named,
        IPEndPoint numbered => new DnsEndPoint(numbered.Address.ToString(), numbered.Port),
        _ => throw new ClusterException($"no relay can stand before {endpoint}"),
    };
}
