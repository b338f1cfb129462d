using Microsoft.Extensions.Hosting;
using Orleans.Runtime;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Copying;

/// <summary>A node's part among the others: it fills its memory before it listens, and follows who comes and goes.</summary>
public sealed class CopyMember(
    CopyFill fill, CopyHandOver handOver, CopyStanding standing, IClusterMembershipService membership, NodeSettings settings) : BackgroundService
{
    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await fill.RunAsync(cancellationToken);
        await standing.BeginAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        // The last request has been answered by now, and the silo has not left yet: whoever left would be let by nobody.
        standing.Leave();
        return base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (settings.Copying.Copies is null)
            return;
        await foreach (var _ in membership.MembershipUpdates.WithCancellation(stoppingToken))
            await handOver.RunAsync(stoppingToken);
    }
}
