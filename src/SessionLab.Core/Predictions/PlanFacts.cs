namespace SessionLab.Core.Predictions;

/// <summary>What theory must know of a plan.</summary>
/// <param name="Clients">Simulated browser tabs.</param>
/// <param name="InStep">True when clients take turns for ever, each always at the same place in the round.</param>
/// <param name="Faults">True when the cluster will be broken while it runs.</param>
/// <param name="Flaws">True when a wrong way of building is switched on.</param>
/// <param name="Expiry">True when a client may leave its session alone, or keep it, for so long that it expires.</param>
/// <param name="TabsPerJar">How many tabs share a cookie jar.</param>
/// <param name="FewCopies">True when a session is on some nodes and not on others.</param>
/// <param name="Joins">True when all that is done to the cluster is that one node joins it.</param>
/// <param name="NodesDie">True when all that is done to the cluster is that nodes are ended.</param>
/// <param name="StoreRestarts">True when all that is done to the cluster is that its store is restarted.</param>
public sealed record PlanFacts(
    int Clients, bool InStep, bool Faults = false, bool Flaws = false, bool Expiry = false, int TabsPerJar = 1,
    bool FewCopies = false, bool Joins = false, bool NodesDie = false, bool StoreRestarts = false)
{
    /// <summary>The shortest time for which a node answers nobody; null when none falls silent.</summary>
    public TimeSpan? ShortestSilence { get; init; }
}
