using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Core.Tests.Workloads;

public sealed class PlanTests
{
    [Fact]
    public void Every_round_has_as_many_visits_and_begins_as_without_rounds()
    {
        var scenario = new Scenario { Name = "x", Modes = ["local"], Clients = 2, Workload = new WorkloadDials { Visits = 2, WarmUpVisits = 1 } };
        var once = Plan.Draw(scenario).VisitsOf(1).ToList();
        var thrice = Plan.Draw(scenario with { Rounds = 3 }).VisitsOf(1).ToList();
        Assert.Equal([0, 0, 0, 1, 1, 2, 2], thrice.Select(visit => visit.Round));
        Assert.Equal(once.SelectMany(visit => visit.Operations), thrice.Take(3).SelectMany(visit => visit.Operations));
    }

    [Fact]
    public void The_same_seed_draws_the_same_plan() => Assert.Equal(Plan.Draw(Shop()).Hash, Plan.Draw(Shop()).Hash);

    [Fact]
    public void Another_seed_draws_another_plan() => Assert.NotEqual(Plan.Draw(Shop()).Hash, Plan.Draw(Shop() with { Seed = 2 }).Hash);

    [Fact]
    public void Mode_and_cluster_do_not_change_the_plan() => Assert.Equal(
        Plan.Draw(Shop()).Hash,
        Plan.Draw(Shop() with { Modes = ["jwt"], Flaws = ["adopt-ids"], Cluster = new ClusterShape { Nodes = 5 } }).Hash);

    [Fact]
    public void The_hash_is_the_same_on_every_machine_and_in_every_version() => Assert.Equal(
        "8a6866043bb4887743a1d1c1e05f748143ef1f9424e9159d13283d65a4468020", Plan.Draw(Shop()).Hash);

    [Theory]
    [InlineData("closed")]
    [InlineData("poisson")]
    public void More_clients_leave_the_others_alone(string pace)
    {
        var few = Plan.Draw(Shop() with { Pace = Shop().Pace with { Name = pace, Rate = 10 }, Clients = 5 });
        var many = Plan.Draw(Shop() with { Pace = Shop().Pace with { Name = pace, Rate = 10 }, Clients = 50 });
        for (var client = 0; client < 5; client++)
            Assert.Equivalent(few.VisitsOf(client), many.VisitsOf(client), strict: true);
    }

    [Fact]
    public void Clients_differ_from_each_other()
    {
        var plan = Plan.Draw(Shop());
        var thinks = Enumerable.Range(0, plan.Clients).Select(client => plan.VisitsOf(client).First().Operations[1].ThinkUs);
        Assert.Equal(plan.Clients, thinks.Distinct().Count());
    }

    [Fact]
    public void A_warm_up_thinks_as_it_is_told_and_what_is_measured_as_ever()
    {
        var hasty = Shop().Pace with { WarmUpThink = new DrawnDuration(Distribution.Constant, TimeSpan.FromMilliseconds(1), TimeSpan.Zero) };
        foreach (var visit in Plan.Draw(Shop() with { Pace = hasty }).VisitsOf(0))
            Assert.Equal(visit.Phase == Phase.WarmUp, visit.Operations.All(operation => operation.ThinkUs == 1000));
    }

    [Fact]
    public void The_operations_counted_are_those_of_the_visits()
    {
        var plan = Plan.Draw(Shop());
        Assert.Equal(Enumerable.Range(0, plan.Clients).SelectMany(plan.VisitsOf).Sum(visit => visit.Operations.Count), plan.Operations);
    }

    [Fact]
    public void Warm_up_visits_come_first_and_are_short()
    {
        var visits = Plan.Draw(Shop()).VisitsOf(3).ToList();
        Assert.Equal([Phase.WarmUp, Phase.Measured, Phase.Measured], visits.Select(visit => visit.Phase));
        Assert.Equal([4 + 4, 4 + 8, 4 + 8], visits.Select(visit => visit.Operations.Count));
    }

    [Fact]
    public void Only_the_first_visit_of_a_closed_pace_has_a_start()
    {
        var visits = Plan.Draw(Shop()).VisitsOf(3).ToList();
        Assert.InRange(visits[0].StartUs!.Value, 0, 999_999);
        Assert.All(visits.Skip(1), visit => Assert.Null(visit.StartUs));
    }

    [Fact]
    public void In_an_open_pace_every_client_makes_one_visit_and_the_first_arrivals_warm_up()
    {
        var open = Shop() with { Pace = new Pace { Name = "constant", Rate = 10 }, Workload = new WorkloadDials { WarmUpVisits = 2 } };
        var plan = Plan.Draw(open);
        var visits = Enumerable.Range(0, 4).Select(client => Assert.Single(plan.VisitsOf(client))).ToList();
        Assert.Equal([Phase.WarmUp, Phase.WarmUp, Phase.Measured, Phase.Measured], visits.Select(visit => visit.Phase));
        Assert.Equal([0, 100_000, 200_000, 300_000], visits.Select(visit => visit.StartUs));
    }

    [Fact]
    public void Tabs_share_a_jar_a_user_and_a_start()
    {
        var plan = Plan.Draw(Shop() with { Workload = new WorkloadDials { Name = "two-tabs" } });
        Assert.Equal((5, 5, 4, 4), (plan.Jars, plan.Users, plan.JarOf(8), plan.JarOf(9)));
        Assert.Equal((0, 1), (plan.TabOf(8), plan.TabOf(9)));
        Assert.Equal(plan.UserOf(8), plan.UserOf(9));
        Assert.Equal(plan.VisitsOf(8).First().StartUs, plan.VisitsOf(9).First().StartUs);
    }

    [Fact]
    public void A_thousand_jars_have_a_thousand_users_and_the_next_one_the_first_again()
    {
        var plan = Plan.Draw(new Scenario { Name = "many", Clients = 1001 });
        Assert.Equal(Enumerable.Range(0, 1000), Enumerable.Range(0, 1000).Select(plan.UserOf));
        Assert.Equal((0, 1000), (plan.UserOf(1000), plan.Users));
    }

    private static Scenario Shop() => new()
    {
        Name = "shop",
        Clients = 10,
        Workload = new WorkloadDials { Visits = 2, WarmUpVisits = 1 },
        Pace = new Pace { Think = DurationText.ParseDrawn("exponential 300ms")!, Ramp = TimeSpan.FromSeconds(1) },
    };
}
