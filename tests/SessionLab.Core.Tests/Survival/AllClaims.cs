using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Survival;

/// <summary>Every combination of claims, sensible or not.</summary>
internal static class AllClaims
{
    private static readonly bool[] _either = [false, true];

    public static IEnumerable<Claims> List() =>
        from reach in Enum.GetValues<Reach>()
        from nodeDeath in _either
        from clusterDeath in _either
        from storeRestart in (bool?[])[null, false, true]
        from revocable in _either
        from parallel in Enum.GetValues<ParallelSaves>()
        select new Claims(reach, nodeDeath, clusterDeath, storeRestart, revocable, parallel, "when saved");

    /// <summary>Those that a mode could make: found anywhere goes with surviving a node, and the cluster's death includes a node's.</summary>
    public static IEnumerable<Claims> Sensible() => List().Where(claims =>
        claims.Reach != Reach.Eventually && claims.NodeDeath == (claims.Reach == Reach.AnyNode) && (claims.NodeDeath || !claims.ClusterDeath));
}
