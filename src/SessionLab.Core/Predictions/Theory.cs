using SessionLab.Core.Records;

namespace SessionLab.Core.Predictions;

/// <summary>What must come out of a run, from its plan, the mode's claims and the cluster alone.</summary>
public static class Theory
{
    /// <summary>Share of follow-ups answered by another node than the answer before.</summary>
    public const string OffNodeShare = "off_node_share";

    /// <summary>Share of follow-ups that met a lost session.</summary>
    public const string LostShare = "lost_share";

    /// <summary>Acknowledged logins later found gone.</summary>
    public const string LostSessions = "lost_sessions";

    /// <summary>Share of the sessions at home on a node that died, which were lost.</summary>
    public const string DeadNodeLostShare = "dead_node_lost_share";

    /// <summary>Share of clients with a live session that another node answers once a node has joined.</summary>
    public const string MovedShare = "moved_share";

    /// <summary>Share of the sessions that the store kept when it was restarted, which were lost.</summary>
    public const string StoreRestartLostShare = "store_restart_lost_share";

    /// <summary>How long at most the balancer goes on sending requests to a node that has fallen silent, seconds.</summary>
    public const string DetectionSeconds = "detection_seconds";

    private const double Confidence = 0.999;

    /// <summary>The predictions to write into the header before the first request; none where theory is silent.</summary>
    public static IReadOnlyList<Prediction> Predict(PlanFacts plan, Claims claims, ClusterHeader cluster)
    {
        var predictions = new List<Prediction>();
        var offNode = OffNode.Expected(plan, cluster);
        if (offNode is { } share)
            predictions.Add(new Prediction(OffNodeShare, share.Share, Confidence, share.Rule, AllServe: true));
        if (Losses(plan, claims, cluster, offNode) is { } losses)
            predictions.Add(losses);
        if (Deaths(plan, claims) is { } deaths)
            predictions.Add(deaths);
        if (Restarts(plan, claims) is { } restarts)
            predictions.Add(restarts);
        if (Detection.Bound(plan, cluster) is { } bound)
            predictions.Add(new Prediction(DetectionSeconds, bound.Seconds, Confidence, bound.Rule));
        if (Joining.Moved(plan, cluster) is { } moved)
            predictions.Add(new Prediction(MovedShare, moved.Share, Confidence, moved.Rule, AllServe: true));
        return predictions;
    }

    private static Prediction? Deaths(PlanFacts plan, Claims claims) => (plan, claims) switch
    {
        { plan: { NodesDie: false } or { Flaws: true } or { Expiry: true } or { FewCopies: true } } => null,
        { claims: { NodeDeath: true, Reach: Reach.AnyNode } } => new Prediction(DeadNodeLostShare, 0, Confidence, "kept elsewhere besides"),
        { claims.NodeDeath: false } => new Prediction(DeadNodeLostShare, 1, Confidence, "in its memory alone"),
        _ => null,
    };

    private static Prediction? Restarts(PlanFacts plan, Claims claims) => (plan, claims.StoreRestart) switch
    {
        ({ StoreRestarts: false } or { Flaws: true } or { Expiry: true }, _) or (_, null) => null,
        (_, true) => new Prediction(StoreRestartLostShare, 0, Confidence, "the store has them on its disk"),
        (_, false) => new Prediction(StoreRestartLostShare, 1, Confidence, "the store's memory alone"),
    };

    private static Prediction? Losses(
        PlanFacts plan, Claims claims, ClusterHeader cluster, (double Share, string Rule)? offNode)
    {
        if (plan.Faults || plan.Flaws || plan.Expiry)
            return null;
        if (claims.Reach == Reach.AnyNode)
            return new Prediction(LostSessions, 0, Confidence, "any node, no fault");
        if (claims.Reach == Reach.Eventually)
            return null;
        if (cluster.Affinity is not null)
            return new Prediction(LostSessions, 0, Confidence, "affinity, no fault", AllServe: true);

        // A tab that finds the login gone may find its sibling's new one instead: a miss is then no loss.
        return plan is { TabsPerJar: 1, FewCopies: false } && offNode is { } share
            ? new Prediction(LostShare, share.Share, Confidence, share.Rule, AllServe: true)
            : null;
    }
}
