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

    /// <summary>Waits until requests for a node reach it and are answered with success.</summary>
    /// <exception cref="TimeoutException">They never did.</exception>
    public Task UntilReachedAsync(NodeProcess node, CancellationToken stop) =>
        UntilAsync(node, answered => answered == node.Index, "answers", stop);

    /// <summary>Waits until requests for a node are answered by another one.</summary>
    /// <exception cref="TimeoutException">They never were.</exception>
    public Task UntilLeftOutAsync(NodeProcess node, CancellationToken stop) =>
        UntilAsync(node, answered => answered is { } index && index != node.Index, "is left out", stop);

    private async Task UntilAsync(NodeProcess node, Func<int?, bool> holds, string what, CancellationToken stop)
    {
        var waiting = new Waiting();
        while (!holds(await AskAsync(node, stop)))
        {
            if (!await waiting.GoesOnAsync(stop))
                throw new TimeoutException($"the balancer never came to know that {node.Name} {what}");
        }
    }

    private async Task<int?> AskAsync(NodeProcess node, CancellationToken stop)
    {
        using var request = line.Request(Nobody, OperationKind.Main, node, cookies: "", user: 0);
        using var patience = Line.Patient(stop);
        var ending = await _exchange.SendAsync(request, jar: null, patience.Token);
        stop.ThrowIfCancellationRequested();
        return ending.Outcome == Outcome.Ok ? ending.Answer?.Node : null;
    }
}
