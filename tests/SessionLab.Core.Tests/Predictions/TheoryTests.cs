using SessionLab.Core.Predictions;
using SessionLab.Core.Records;
using SessionLab.Core.Tests.History;

namespace SessionLab.Core.Tests.Predictions;

public sealed class TheoryTests
{
    private static readonly PlanFacts ThirtyDrawn = new(30, InStep: false);

    [Theory]
    [InlineData(1, 0.0)]
    [InlineData(2, 0.5)]
    [InlineData(5, 0.8)]
    public void A_random_policy_sends_all_but_one_in_N_elsewhere(int nodes, double share) =>
        Assert.Equal(share, Expected(Theory.OffNodeShare, Predict(ThirtyDrawn, Cluster("random", nodes)))!.Value, 1e-12);

    [Theory]
    [InlineData("RoundRobin", 1, false, 1.0)] // one client meets the nodes in turn
    [InlineData("round-robin", 3, true, 0.0)] // three in step on three nodes: each meets its own
    [InlineData("round-robin", 6, true, 0.0)] // and so do six
    [InlineData("round-robin", 4, true, null)] // four drift
    [InlineData("round-robin", 300, false, null)] // near 2/3, but no binomial
    public void Round_robin_resonates_with_regular_clients(string policy, int clients, bool inStep, double? share) =>
        Assert.Equal(share, Expected(Theory.OffNodeShare, Predict(new PlanFacts(clients, inStep), Cluster(policy, 3))));

    [Fact]
    public void Sessions_of_one_node_are_lost_as_often_as_requests_leave_it() =>
        Assert.Equal(2.0 / 3, Expected(Theory.LostShare, Predict(ThirtyDrawn, Cluster("random", 3))));

    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "HashCookie")]
    public void A_cure_loses_nothing(bool anyNode, string? affinity) =>
        Assert.Equal(0, Expected(Theory.LostSessions, Predict(ThirtyDrawn, Cluster("random", 3, affinity), anyNode)));

    [Fact]
    public void Affinity_keeps_every_client_on_its_node() =>
        Assert.Equal(0, Expected(Theory.OffNodeShare, Predict(ThirtyDrawn, Cluster("random", 3, "HashCookie"))));

    [Fact]
    public void Nothing_is_foretold_of_a_cluster_that_will_be_broken() =>
        Assert.Empty(Predict(ThirtyDrawn with { Faults = true }, Cluster("random", 3), anyNode: true));

    [Fact]
    public void A_flaw_silences_the_prediction_of_losses() =>
        Assert.Equal(
            [Theory.OffNodeShare],
            Predict(ThirtyDrawn with { Flaws = true }, Cluster("random", 3)).Select(prediction => prediction.Metric));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_sessions_may_expire_no_losses_are_foretold(bool anyNode) =>
        Assert.Equal(
            [Theory.OffNodeShare],
            Predict(ThirtyDrawn with { Expiry = true }, Cluster("random", 3), anyNode).Select(prediction => prediction.Metric));

    [Fact]
    public void Tabs_that_share_a_jar_find_each_others_sessions_so_that_no_loss_share_is_foretold() =>
        Assert.Equal(
            [Theory.OffNodeShare],
            Predict(ThirtyDrawn with { TabsPerJar = 2 }, Cluster("random", 3)).Select(prediction => prediction.Metric));

    [Fact]
    public void Tabs_of_one_jar_meet_different_nodes_even_in_step() =>
        Assert.Empty(Predict(new PlanFacts(6, InStep: true, TabsPerJar: 2), Cluster("round-robin", 3)));

    [Fact]
    public void The_first_node_in_the_alphabet_keeps_everybody()
    {
        var predictions = Predict(ThirtyDrawn, Cluster("first-alphabetical", 3));
        Assert.Equal([0, 0], predictions.Select(prediction => prediction.Expected));
        Assert.All(predictions, prediction => Assert.Equal("always the first node", prediction.Rule));
    }

    [Theory]
    [InlineData("random", "cookie", 0.0)]
    [InlineData("random", "client-address", null)]
    [InlineData("hash", null, 0.75)]
    [InlineData("consistent-hash", null, 0.25)]
    [InlineData("random", null, 0.75)]
    [InlineData("round-robin", null, null)]
    public void A_fourth_node_moves_nobody_most_or_a_quarter(string policy, string? affinity, double? share) => Assert.Equal(
        share, Expected(Theory.MovedShare, Predict(ThirtyDrawn with { Faults = true, Joins = true }, Cluster(policy, 3, affinity))));

    [Fact]
    public void Who_moves_is_foretold_only_when_a_node_joins_and_nothing_else_is_done() =>
        Assert.Empty(Predict(ThirtyDrawn with { Faults = true }, Cluster("hash", 3)));

    [Theory]
    [InlineData("hash")]
    [InlineData("consistent-hash")]
    public void A_visitors_key_names_the_node_as_long_as_nobody_joins(string policy) =>
        Assert.Equal(0, Expected(Theory.OffNodeShare, Predict(ThirtyDrawn, Cluster(policy, 3))));

    [Theory]
    [InlineData(true, 0.0)]
    [InlineData(false, 1.0)]
    [InlineData(null, null)]
    public void A_restarted_store_has_all_that_it_held_or_nothing(bool? survives, double? share) => Assert.Equal(share, Expected(
        Theory.StoreRestartLostShare,
        Theory.Predict(
            ThirtyDrawn with { Faults = true, StoreRestarts = true }, SomeRecord.Claims(Reach.AnyNode) with { StoreRestart = survives }, Cluster("random", 3))));

    [Theory]
    [InlineData(3.0, 1.6)] // (0.25 + 0.5) x 2 + 0.1
    [InlineData(1.5, null)] // it may be back before anybody can have noticed
    public void A_silent_node_is_left_out_after_as_many_probes_as_must_fail(double seconds, double? bound) => Assert.Equal(bound, Expected(
        Theory.DetectionSeconds,
        Predict(
            ThirtyDrawn with { Faults = true, ShortestSilence = TimeSpan.FromSeconds(seconds) },
            Cluster("random", 3) with { Health = new HealthHeader(250_000, 500_000, 2) })));

    private static IReadOnlyList<Prediction> Predict(PlanFacts plan, ClusterHeader cluster, bool anyNode = false) =>
        Theory.Predict(plan, SomeRecord.Claims(anyNode ? Reach.AnyNode : Reach.OneNode), cluster);

    private static double? Expected(string metric, IReadOnlyList<Prediction> predictions) =>
        predictions.SingleOrDefault(prediction => prediction.Metric == metric)?.Expected;

    private static ClusterHeader Cluster(string policy, int nodes, string? affinity = null) =>
        new([.. Enumerable.Range(1, nodes).Select(i => $"n{i}")], policy, affinity, null, 1, 1);
}
