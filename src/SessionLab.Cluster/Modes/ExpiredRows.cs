using System.Data.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Stores;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Modes;

/// <summary>Makes the table of <see cref="DatabaseMode"/> and cleans expired rows out of it, once a minute on every node.</summary>
public sealed partial class ExpiredRows(
    SqlStore store, SessionRules rules, [FromKeyedServices(NodeClock.Key)] TimeProvider clock, ILogger<ExpiredRows> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

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
                await store.WriteAsync(RequestMeter.OfNobody(), DatabaseMode.Clean, (rules.Now - rules.IdleTimeout).ToUnixTimeMilliseconds());
            }
            catch (SessionRefusedException)
            {
                // A store that is away is cleaned a minute later; loads ignore expired rows anyway.
            }
        }
    }

    // A node that is started while its database is out of reach waits for it; a database that says no is an error at once.
    private ResiliencePipeline UntilTheStoreIsThere() => new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions
        {
            ShouldHandle = new PredicateBuilder().Handle<SessionRefusedException>(refusal => refusal.InnerException is DbException { IsTransient: true }),
            MaxRetryAttempts = 30,
            Delay = TimeSpan.FromMilliseconds(200),
            OnRetry = retry =>
            {
                LogAway(retry.Outcome.Exception!.Message);
                return ValueTask.CompletedTask;
            },
        })
        .Build();

    [LoggerMessage(LogLevel.Error, "The database cannot be reached yet: {Why}")]
    private partial void LogAway(string why);
}
