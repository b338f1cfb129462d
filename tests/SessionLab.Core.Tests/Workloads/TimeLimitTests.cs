using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Core.Tests.Workloads;

public sealed class TimeLimitTests
{
    // Each client makes six operations and thinks before each but the first.
    private static readonly Scenario _scenario = new()
    {
        Name = "some",
        Clients = 10,
        Workload = new WorkloadDials { Requests = 2 },
        Pace = new Pace { Think = DurationText.ParseDrawn("60s")! },
    };

    [Fact]
    public void A_short_plan_gets_two_minutes() =>
        Assert.Equal(TimeSpan.FromMinutes(2), TimeLimit.Of(_scenario with { Pace = new Pace() }, Plan.Draw(_scenario with { Pace = new Pace() })));

    [Fact]
    public void A_long_plan_gets_five_times_what_it_needs()
    {
        var plan = Plan.Draw(_scenario);
        Assert.Equal(TimeLimit.Expected(_scenario, plan) * 5, TimeLimit.Of(_scenario, plan));
        Assert.InRange(TimeLimit.Expected(_scenario, plan), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5.1));
    }

    [Fact]
    public void The_scenario_may_set_its_own() =>
        Assert.Equal(TimeSpan.FromSeconds(7), TimeLimit.Of(_scenario with { TimeLimit = TimeSpan.FromSeconds(7) }, Plan.Draw(_scenario)));

    [Fact]
    public void In_the_closed_model_the_phases_follow_each_other()
    {
        var once = Plan.Draw(_scenario).LengthUs;
        var warmed = Plan.Draw(_scenario with { Workload = _scenario.Workload with { WarmUpVisits = 1 } }).LengthUs;
        Assert.Equal(2 * once, warmed);
    }

    [Fact]
    public void In_the_open_model_the_last_arrival_counts()
    {
        var open = _scenario with { Pace = new Pace { Name = "constant", Rate = 0.1 } };
        Assert.Equal(90_000_000, Plan.Draw(open).LengthUs);
    }

    [Fact]
    public void What_a_node_works_is_time_that_the_plan_needs()
    {
        var working = _scenario with { Cluster = new ClusterShape { Work = DurationText.ParseDrawn("uniform 1s..3s")! } };
        var operations = Plan.Draw(_scenario).Operations / 10;
        Assert.Equal(
            TimeSpan.FromSeconds(2 * operations),
            TimeLimit.Expected(working, Plan.Draw(working)) - TimeLimit.Expected(_scenario, Plan.Draw(_scenario)));
    }
}
