using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Sessions;
using SessionLab.Cluster.Stores;
using SessionLab.Cluster.Timing;

namespace SessionLab.Cluster.Modes;

/// <summary>Makes the table of <see cref="DatabaseMode"/> and cleans expired rows out of it, once a minute on every node.</summary>
public sealed class ExpiredRows(SqlStore store, SessionRules rules, [FromKeyedServices(NodeClock.Key)] TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await store.PrepareAsync(DatabaseMode.Schema);
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
}
