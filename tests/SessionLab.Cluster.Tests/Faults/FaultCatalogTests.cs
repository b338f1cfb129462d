using SessionLab.Cluster.Faults;
using SessionLab.Cluster.Links;
using SessionLab.Cluster.Modes;

namespace SessionLab.Cluster.Tests.Faults;

public sealed class FaultCatalogTests
{
    private static readonly FaultGround Redis = new("redis", Postgres: false, OwnRedis: false, Signals: true);

    public static TheoryData<string> Names => [.. FaultCatalog.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_fault_says_what_is_felt_and_can_be_injected_somewhere(string name)
    {
        var kind = FaultCatalog.Named(name);
        Assert.Matches("^[a-z]+(-[a-z]+)*$", kind.Name);
        Assert.EndsWith(".", kind.Feels, StringComparison.Ordinal);
        // Packets are the kernel's to lose: where it does not, that is the only reason.
        var why = name == LossyLink.Kind.Name ? PacketLoss.Refusal : null;
        Assert.Contains(ModeCatalog.All, mode => kind.Refusal(Redis with { Mode = mode.Name }, new FaultDials { Link = "n1-store" }) == why);
    }

    [Theory]
    [InlineData("cut-store", "database", "SQLite is a file in each node; this fault needs PostgreSQL (--postgres)")]
    [InlineData("slow-store", "sticky", "there is no session store")]
    [InlineData("restart-store", "database", "SQLite is a file in each node; this fault needs PostgreSQL (--postgres)")]
    [InlineData("cut-link", "jwt", "there is no session store")]
    [InlineData("read-only-store", "database", "SQLite is a file in each node; this fault needs PostgreSQL (--postgres)")]
    [InlineData("wrong-key", "redis", "there is no signing key")]
    [InlineData("full-memory", "database", "no node keeps sessions in its memory")]
    public void A_fault_is_refused_where_there_is_nothing_to_break(string name, string mode, string why) =>
        Assert.Equal(why, FaultCatalog.Named(name).Refusal(Redis with { Mode = mode }, new FaultDials { Link = "n1-store" }));

    [Fact]
    public void A_store_of_the_users_own_is_not_restarted_and_can_be_cut_off()
    {
        Assert.Equal("the store is your own server; the lab restarts only what it has started", RestartStore.Kind.Refusal(Redis with { OwnRedis = true }, new FaultDials()));
        Assert.Null(CutStore.Kind.Refusal(Redis with { Mode = "database", Postgres = true }, new FaultDials()));
    }

    [Fact]
    public void A_fault_names_the_links_that_a_relay_must_stand_in()
    {
        string[] nodes = ["n1", "n2"];
        Assert.Equal(["n1-store", "n2-store"], CutStore.Kind.LinksOf(new FaultDials(), nodes));
        Assert.Equal(["balancer-n2"], CutLink.Kind.LinksOf(new FaultDials { Link = "balancer-n2" }, nodes));
        Assert.Empty(KillNode.Kind.LinksOf(new FaultDials { Node = "n1" }, nodes));
    }

    [Fact]
    public void Only_a_redis_server_that_the_lab_started_is_made_read_only()
    {
        Assert.Equal("the store is your own server; the lab changes only what it has started", ReadOnlyStore.Kind.Refusal(Redis with { OwnRedis = true }, new FaultDials()));
        Assert.Equal("Garnet has no setting that refuses writes; this fault needs redis-server", ReadOnlyStore.Kind.Refusal(Redis with { Garnet = true }, new FaultDials()));
    }

    [Fact]
    public void A_rolling_deploy_comes_to_every_node_in_turn() =>
        Assert.Equal(["n1", "n2"], RollingDeploy.Kind.Each(new FaultDials(), ["n1", "n2"]).Select(RollingDeploy.Kind.TargetOf));

    [Fact]
    public void An_unknown_name_is_told_the_known_ones() =>
        Assert.Contains("kill-node, stop-node", Assert.Throws<ArgumentException>(() => FaultCatalog.Named("kill")).Message, StringComparison.Ordinal);
}
