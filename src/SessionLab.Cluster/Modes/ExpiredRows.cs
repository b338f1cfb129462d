using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Stores;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Modes;

/// <summary>Makes the table of <see cref="DatabaseMode"/> and cleans expired rows out of it, once a minute on every node.</summary>
public sealed partial class ExpiredRows(
    SqlStore store, [FromKeyedServices(NodeClock.Key)] TimeProvider clock, [FromKeyedServices(NodeClock.Machine)] TimeProvider machine,
    NodeSettings settings, ILogger<ExpiredRows> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await UntilTheStoreIsThere().ExecuteAsync(async _ => await store.PrepareAsync(DatabaseMode.Schema), cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await store.WriteAsync(RequestMeter.OfNobody(), DatabaseMode.Clean, machine.GetUtcNow().ToUnixTimeMilliseconds());
            }
            catch (SessionRefusedException)
            {
                // A store that is away is cleaned a minute later; loads ignore expired rows anyway.
            }
        }
    }

    // A node that is started again while its database is out of reach waits for it. In its first life, and of a database that says no, it
    // is an error at once.
    private ResiliencePipeline UntilTheStoreIsThere()
    {
        if (settings.Incarnation == 1)
            return ResiliencePipeline.Empty;
        var began = TimeProvider.System.GetTimestamp();
        return new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = retry => ValueTask.FromResult(
                retry.Outcome.Exception is SessionRefusedException { InnerException: DbException { IsTransient: true } }
                && TimeProvider.System.GetElapsedTime(began) < Patience),
            MaxRetryAttempts = int.MaxValue,
            Delay = TimeSpan.FromMilliseconds(200),
            OnRetry = retry =>
            {
                LogAway(retry.Outcome.Exception!.Message);
                return ValueTask.CompletedTask;
            },
        }).Build();
    }

    [LoggerMessage(LogLevel.Error, "The database cannot be reached yet: {Why}")]
    private partial void LogAway(string why);
}
