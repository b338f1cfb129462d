using SessionLab.Core.Records;

namespace SessionLab.Core.Tests;

/// <summary>Things tests need some of, when it does not matter which.</summary>
internal static class Some
{
    /// <summary>Claims that forbid every class of wrong answer.</summary>
    public static Claims StrictClaims { get; } =
        new(Reach.AnyNode, NodeDeath: true, ClusterDeath: true, StoreRestart: true, Revocable: true,
            ParallelSaves.Refused, "when saved");

    public static RunHeader Header(
        Claims? claims = null, int clients = 0, int jars = 0, long serverTimeoutUs = 0, string? affinity = null,
        long? idleTimeoutUs = null, long? absoluteTimeoutUs = null, double clockFactor = 1, long clockSkewUs = 0) => new()
        {
            Scenario = "some",
            Clients = clients,
            Jars = jars,
            Mode = new ModeHeader("some", "somewhere", claims ?? StrictClaims, null),
            Cluster = new ClusterHeader(["n1", "n2", "n3"], "Random", affinity, null, serverTimeoutUs / 3, serverTimeoutUs)
            {
                IdleTimeoutUs = idleTimeoutUs,
                AbsoluteTimeoutUs = absoluteTimeoutUs,
                ClockFactor = clockFactor,
                ClockSkewUs = clockSkewUs,
            },
        };
}
