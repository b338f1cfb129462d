using SessionLab.Clients;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>A stranger without cookies who asks the balancer which node requests reach: so nobody has to guess what it knows.</summary>
public sealed class Scout(Line line)
{
    // The nodes take it for a person who looks at the application, and write nothing down.
    private static readonly OperationId Nobody = new(0, 0);
    private readonly Exchange _exchange = line.Exchange();

    /// <summary>True when a request for a node reaches it and is answered with success.</summary>
    public async Task<bool> ReachesAsync(NodeProcess node, CancellationToken stop) => await AskAsync(node, stop) == node.Index;

    /// <summary>True when a request for a node is answered by another one.</summary>
    public async Task<bool> FindsLeftOutAsync(NodeProcess node, CancellationToken stop) =>
        await AskAsync(node, stop) is { } answered && answered != node.Index;

    private async Task<int?> AskAsync(NodeProcess node, CancellationToken stop)
    {
        using var request = line.Request(Nobody, OperationKind.Main, node, cookies: "", user: 0);
        using var patience = Line.Patient(stop);
        var ending = await _exchange.SendAsync(request, jar: null, patience.Token);
        stop.ThrowIfCancellationRequested();
        return ending.Outcome == Outcome.Ok ? ending.Answer?.Node : null;
    }
}
