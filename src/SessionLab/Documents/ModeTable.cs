using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Documents;

/// <summary>The table of modes and claims.</summary>
public static class ModeTable
{
    /// <summary>A row per mode of the catalog.</summary>
    public static string Write() => string.Join('\n', [
        "| mode | where the session is | any node | node's death | all nodes' death | store's restart | revocable | parallel saves | acknowledged when |",
        "|---|---|---|---|---|---|---|---|---|",
        .. ModeCatalog.All.Select(mode =>
        {
            var claims = mode.Claims;
            return $"| `{mode.Name}` | {mode.Summary} | {AnyNode(claims)} | {Word(claims.NodeDeath)} | {Word(claims.ClusterDeath)} "
                + $"| {Word(claims.StoreRestart)} | {Word(claims.Revocable)} | {Parallel(claims)} | {claims.Acknowledged} |";
        }),
    ]);

    /// <summary>The claims in one line.</summary>
    public static string Promises(Claims claims) => string.Join(", ", [
        $"any node {AnyNode(claims)}",
        $"survives a node's death {Word(claims.NodeDeath)}",
        $"survives the death of all nodes at once {Word(claims.ClusterDeath)}",
        $"survives a restart of the store {Word(claims.StoreRestart)}",
        $"a logout revokes {Word(claims.Revocable)}",
        $"a save is acknowledged {claims.Acknowledged}",
    ]);

    private static string AnyNode(Claims claims) => claims.Reach switch
    {
        Reach.AnyNode => "yes",
        Reach.Eventually => "a moment later",
        Reach.OwnNode => "with affinity",
        _ => "no",
    };

    private static string Parallel(Claims claims) =>
        claims.Parallel == ParallelSaves.LastWins ? "the last wins" : "the later is refused";

    private static string Word(bool? claim) => claim switch { true => "yes", false => "no", null => "no store" };
}
