using SessionLab.Core.Records;

namespace SessionLab.Core.Survival;

/// <summary>What a mode's claims come to in each situation: claims × situation → cell.</summary>
/// <remarks>A row follows from the claims alone, and every claim that can be true or false decides at least one cell of it.</remarks>
public static class SurvivalMatrix
{
    /// <summary>Every situation, in the order of the columns.</summary>
    public static IReadOnlyList<Situation> Situations { get; } =
    [
        new("same_node", _ => Cell.Kept),
        new("other_node", claims => KeptIf(claims.Reach != Reach.OneNode)),
        new("node_restarted", claims => KeptIf(claims.NodeDeath)),
        // Its node stays away, so another one must find the session.
        new("node_killed", claims => KeptIf(claims.NodeDeath && claims.Reach == Reach.AnyNode)),
        new("all_restarted", claims => KeptIf(claims.ClusterDeath)),
        new("two_tabs", claims => claims.Parallel == ParallelSaves.LastWins ? Cell.Overwritten : Cell.Refused),
        // The write goes through another node, and whoever lets the first node answer again must find it there. A node that
        // refuses until it has been started again keeps the session: what counts is the answer that is no refusal.
        new("node_paused", claims => claims.Reach == Reach.Eventually ? Cell.Stale : KeptIf(claims.Reach == Reach.AnyNode)),
        new("store_restarted", claims => claims.StoreRestart is { } survives ? KeptIf(survives) : Cell.None),
        new("logged_out", claims => claims.Revocable ? Cell.Refused : Cell.AcceptedAfterEnd),
        // No claims here: every mode owes an end to sessions that nobody uses, and to those that were never logged out.
        new("idle_too_long", _ => Cell.Refused),
        new("beyond_limit", _ => Cell.Refused),
    ];

    /// <summary>The situation of a key.</summary>
    public static Situation Named(string key) => Situations.First(situation => situation.Key == key);

    /// <summary>One mode's cells in the order of <see cref="Situations"/>.</summary>
    public static IReadOnlyList<Cell> Row(Claims claims) => [.. Situations.Select(situation => situation.Expect(claims))];

    private static Cell KeptIf(bool kept) => kept ? Cell.Kept : Cell.Lost;
}
