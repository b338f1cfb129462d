using SessionLab.Core.Records;

namespace SessionLab.Core.Reports;

/// <summary>What a mode promises, in a few words.</summary>
internal static class ClaimWords
{
    public static string Of(Claims claims, Words words) => string.Join(", ", Keys(claims).Select(key => words.Say(key)));

    private static IEnumerable<string> Keys(Claims claims)
    {
        if (claims.AnyNode)
            yield return "claims.any_node";
        else
            yield return claims.Affinity ? "claims.own_node" : "claims.one_node";
        if (claims.NodeDeath)
            yield return "claims.node_death";
        if (claims.Durable)
            yield return "claims.durable";
        if (!claims.Revocable)
            yield return "claims.not_revocable";
    }
}
