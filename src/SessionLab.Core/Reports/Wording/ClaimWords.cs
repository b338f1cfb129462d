using SessionLab.Core.Records;

namespace SessionLab.Core.Reports.Wording;

/// <summary>What a mode promises, in a few words.</summary>
internal static class ClaimWords
{
    public static string Of(Claims claims, Words words) => string.Join(", ", Keys(claims).Select(key => words.Say(key)));

    private static IEnumerable<string> Keys(Claims claims)
    {
        yield return claims.Reach switch
        {
            Reach.AnyNode => "claims.any_node",
            Reach.Eventually => "claims.eventually",
            Reach.OwnNode => "claims.own_node",
            _ => "claims.one_node",
        };
        if (claims.NodeDeath)
            yield return claims.ClusterDeath ? "claims.cluster_death" : "claims.node_death";
        if (!claims.Revocable)
            yield return "claims.not_revocable";
    }
}
