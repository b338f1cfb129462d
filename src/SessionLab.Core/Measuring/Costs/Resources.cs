namespace SessionLab.Core.Measuring.Costs;

/// <summary>Resident memory at its highest during the whole run, bytes; null where no sample was taken.</summary>
/// <param name="Nodes">The nodes' peaks added.</param>
/// <param name="Store">The store's peak; an embedded store lives inside the nodes and has none.</param>
/// <param name="Peaks">The peak of every process by its name.</param>
public sealed record MemoryUse(long? Nodes, long? Store, IReadOnlyDictionary<string, long> Peaks)
{
    /// <summary>What keeping the sessions took: nodes and store; null without samples.</summary>
    public long? Total() => Nodes is null && Store is null ? null : (Nodes ?? 0) + (Store ?? 0);
}

/// <summary>Processor time of the measured phase for each request by role, µs, all cores; null where no sample was taken.</summary>
public sealed record ProcessorCost(double? Node, double? Balancer, double? Store, double? Bench);

/// <summary>How busy the whole machine was in the measured phase, 0 to 1 of all cores; null where no sample was taken.</summary>
public sealed record MachineBusy(double? Mean, double? Max);

/// <summary>Requests that one node answered, and their share of all that a node answered.</summary>
public sealed record NodeShare(string Node, long Requests, double Share)
{
    /// <summary>Logins that this node acknowledged.</summary>
    public long Sessions { get; init; }

    /// <summary>Its resident memory at its highest during the whole run, bytes; null where no sample was taken.</summary>
    public long? MemoryBytes { get; init; }
}

/// <summary>How unevenly the nodes were used: what the busiest had, over what each would have had of equal shares; 1 at best.</summary>
/// <param name="Requests">Of the requests answered; null when there were none.</param>
/// <param name="Sessions">Of the logins acknowledged; null when there were none.</param>
public sealed record NodeSkew(double? Requests, double? Sessions)
{
    /// <summary>That of some shares.</summary>
    public static NodeSkew Of(IReadOnlyList<NodeShare> nodes) => new(
        Over(nodes, node => node.Requests), Over(nodes, node => node.Sessions));

    private static double? Over(IReadOnlyList<NodeShare> nodes, Func<NodeShare, long> part) =>
        nodes.Sum(part) is > 0 and var all ? (double)nodes.Max(part) * nodes.Count / all : null;
}
