using StackExchange.Redis;

namespace SessionLab.Cluster.Stores;

/// <summary>A Redis server that refuses writes until this is disposed of: it is told to want a replica, and has none.</summary>
internal sealed class RedisRefusal : IAsyncDisposable
{
    private readonly ConnectionMultiplexer _server;

    private RedisRefusal(ConnectionMultiplexer server) => _server = server;

    /// <summary>Complete when the server refuses.</summary>
    public static async Task<RedisRefusal> BeginAsync(string endpoint)
    {
        var options = ConfigurationOptions.Parse(endpoint);
        options.AllowAdmin = true;
        var refusal = new RedisRefusal(await ConnectionMultiplexer.ConnectAsync(options));
        await refusal.WantReplicasAsync(1);
        return refusal;
    }

    /// <summary>Complete when the server takes writes again.</summary>
    public async ValueTask DisposeAsync()
    {
        await WantReplicasAsync(0);
        await _server.DisposeAsync();
    }

    private async Task WantReplicasAsync(int replicas) => await _server.GetDatabase().ExecuteAsync("CONFIG", "SET", "min-replicas-to-write", replicas);
}
