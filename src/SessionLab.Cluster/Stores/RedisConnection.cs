using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Timing;
using StackExchange.Redis;

namespace SessionLab.Cluster.Stores;

/// <summary>A node's one connection to a Redis-speaking server; failures come out as what the client may be told.</summary>
public sealed class RedisConnection : IDescribedStore, IDisposable
{
    private static readonly TimeSpan CommandTimeout = TimeSpan.FromSeconds(2);
    private readonly ConnectionMultiplexer _multiplexer;
    private readonly IDatabase _database;

    private RedisConnection(ConnectionMultiplexer multiplexer)
    {
        _multiplexer = multiplexer;
        _database = multiplexer.GetDatabase();
    }

    /// <summary>Connects; a server that is not there yet is tried again in the background.</summary>
    /// <param name="configuration">A StackExchange.Redis configuration string.</param>
    public static RedisConnection Open(string configuration)
    {
        var options = ConfigurationOptions.Parse(configuration);
        options.AbortOnConnectFail = false;
        // The library takes INFO for an administrator's command.
        options.AllowAdmin = true;
        options.ConnectTimeout = 1000;
        options.AsyncTimeout = options.SyncTimeout = (int)CommandTimeout.TotalMilliseconds;
        // The default backlog would turn an outage into latency: commands wait for a connection and are sent seconds later.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        // Timeouts are noticed, and reconnections tried, once per heartbeat.
        options.HeartbeatInterval = TimeSpan.FromMilliseconds(200);
        options.ReconnectRetryPolicy = new LinearRetry(200);
        return new RedisConnection(ConnectionMultiplexer.Connect(options));
    }

    /// <summary>One GET; null when there is no such key.</summary>
    public async ValueTask<byte[]?> GetAsync(RequestMeter meter, string key)
    {
        meter.Send(key.Length);
        try
        {
            byte[]? value = await _database.StringGetAsync(key);
            meter.Receive(value?.Length ?? 0);
            return value;
        }
        catch (Exception failure) when (IsRedisFailure(failure))
        {
            // A load that failed has changed nothing, whatever the reason.
            throw SessionRefusedException.NotApplied(failure);
        }
    }

    /// <summary>One SET with expiry; false when the key had to be there and was not.</summary>
    public Task<bool> SetAsync(RequestMeter meter, string key, byte[] value, TimeSpan expiry, bool onlyIfThere)
    {
        meter.Send(key.Length + value.Length);
        return ChangeAsync(_database.StringSetAsync(key, value, expiry, onlyIfThere ? When.Exists : When.Always));
    }

    /// <summary>One DEL; false when the key was not there.</summary>
    public Task<bool> DeleteAsync(RequestMeter meter, string key)
    {
        meter.Send(key.Length);
        return ChangeAsync(_database.KeyDeleteAsync(key));
    }

    /// <inheritdoc/>
    public async Task<StoreInfo> DescribeAsync()
    {
        try
        {
            return RedisInfo.Read((string?)await _database.ExecuteAsync("INFO", "server") ?? "", where: "");
        }
        catch (Exception failure) when (IsRedisFailure(failure))
        {
            throw SessionRefusedException.NotApplied(failure);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _multiplexer.Dispose();

    private static async Task<bool> ChangeAsync(Task<bool> command)
    {
        try
        {
            return await command;
        }
        catch (Exception failure) when (IsRedisFailure(failure))
        {
            throw CertainlyNotApplied(failure)
                ? SessionRefusedException.NotApplied(failure)
                : SessionRefusedException.Unknown(failure);
        }
    }

    private static bool IsRedisFailure(Exception failure) => failure is RedisException or RedisTimeoutException;

    // The server's own error means that it refused; a command that never left cannot have been applied.
    private static bool CertainlyNotApplied(Exception failure) => failure switch
    {
        RedisServerException => true,
        RedisConnectionException broken => broken.CommandStatus is CommandStatus.WaitingToBeSent or CommandStatus.WaitingInBacklog,
        _ => false,
    };
}
