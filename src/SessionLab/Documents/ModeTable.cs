using SessionLab.Cluster.Modes;

namespace SessionLab.Documents;

/// <summary>The table of modes and claims.</summary>
public static class ModeTable
{
    /// <summary>A row per mode of the catalog.</summary>
    public static string Write() => string.Join('\n', [
        "| mode | where the session is | any node | node's death | store's restart | revocable | durable | parallel saves | acknowledged when |",
        "|---|---|---|---|---|---|---|---|---|",
        .. ModeCatalog.All.Select(mode =>
        {
            var claims = mode.Claims;
            return $"| `{mode.Name}` | {mode.Summary} | {AnyNode(claims)} | {Word(claims.NodeDeath)} | {Word(claims.StoreRestart)} "
                + $"| {Word(claims.Revocable)} | {Word(claims.Durable)} | {claims.Parallel} | {claims.Acknowledged} |";
        }),
    ]);

    private static string AnyNode(Cluster.Sessions.Claims claims) => claims.AnyNode ? "yes" : claims.Affinity ? "with affinity" : "no";

    private static string Word(bool? claim) => claim switch { true => "yes", false => "no", null => "no store" };
}
