using SessionLab.Core.Comparing;
using SessionLab.Running;
using SessionLab.Trials;

namespace SessionLab.Tests.Trials;

public sealed class TrialArmsTests
{
    private static readonly RunSettings Settings = new();

    [Theory]
    [InlineData("redis", "redsi", "arm B: unknown mode 'redsi'")]
    [InlineData("cluster.nods=2", "redis", "arm A: unknown key 'nods' in cluster")]
    [InlineData("redis", "redis,clients=100", "the arms make different plans")]
    [InlineData("redis", "modes=[redis, sticky]", "arm A has 1 modes and arm B 2")]
    [InlineData("redis", "redis,build=/no/such/place", "arm B: build=/no/such/place: there is no sessionlab there")]
    public async Task What_is_wrong_with_an_arm_is_said(string a, string b, string problem)
    {
        var arms = Of();
        Assert.Null(await arms.MakeAsync(ArmWords.Read(a), ArmWords.Read(b)));
        Assert.Contains(arms.Problems, each => each.StartsWith(problem, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_arm_without_a_mode_has_those_of_the_scenario()
    {
        var arms = await Of().MakeAsync(ArmWords.Read("base"), ArmWords.Read("cluster.nodes=2"));
        Assert.Equal((5, 2), (arms!.Value.A.Scenario.Modes.Count, arms.Value.B.Scenario.Cluster.Nodes));
        Assert.Equal(arms.Value.A.Plan.Hash, arms.Value.B.Plan.Hash);
    }

    [Fact]
    public async Task A_rarer_percentile_makes_runs_longer()
    {
        var arms = await Of("p99.9").MakeAsync(ArmWords.Read("redis"), ArmWords.Read("redis"));
        Assert.Equal(10, arms!.Value.B.Scenario.Workload.Visits);
    }

    [Fact]
    public async Task What_was_run_can_be_run_again_from_its_text()
    {
        var arms = await Of().MakeAsync(ArmWords.Read("redis"), ArmWords.Read("redis,cluster.load-work=0.4ms"));
        Assert.Contains("load-work: 0.4ms", arms!.Value.B.Scenario.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("redis", false)]
    [InlineData("redis,cluster.quick-jit=true", true)]
    public async Task An_arm_is_compiled_in_full_unless_it_asks_not_to_be(string words, bool quickJit)
    {
        var arms = await Of().MakeAsync(ArmWords.Read("redis"), ArmWords.Read(words));
        Assert.Equal((false, quickJit), (arms!.Value.A.Scenario.Cluster.QuickJit, arms.Value.B.Scenario.Cluster.QuickJit));
    }

    [Fact]
    public async Task Two_arms_of_this_build_are_started_as_any_run_is()
    {
        var arms = await Of().MakeAsync(ArmWords.Read("redis"), ArmWords.Read("redis"));
        Assert.Equal((null, null), (arms!.Value.A.Settings.Launcher, arms.Value.B.Settings.Launcher));
    }

    [Theory]
    [InlineData("copy", "copy,build=")]
    [InlineData("copy,build=", "copy")]
    public async Task Where_one_arm_is_another_build_neither_is_patient_in_the_warm_up(string a, string b)
    {
        var other = typeof(ScenarioFiles).Assembly.Location;
        var arms = (await Of().MakeAsync(Words(a), Words(b)))!.Value;
        Assert.All([arms.A, arms.B], arm =>
        {
            Assert.True(arm.Scenario.Workload.WarmUpVisits > 0);
            Assert.False(ClusterPlan.For(arm.Scenario, "copy", arm.Settings, "folder", "users.db").WarmsUp);
        });

        ArmWords Words(string words) => ArmWords.Read(words.Replace("build=", $"build={other}", StringComparison.Ordinal));
    }

    private static TrialArms Of(string gate = "p99") => new(
        ScenarioFiles.Load("trial", Settings, Console.Error)!, Settings, [.. Gate.All.Where(each => each.Name == gate)]);
}
