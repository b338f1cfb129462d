using SessionLab.Cluster.Processes;
using SessionLab.Core.Scenarios;
using SessionLab.Running;

namespace SessionLab.Tests.Running;

public sealed class ClusterPlanTests
{
    [Theory]
    [InlineData(true, 0, false)]
    [InlineData(false, 1, true)]
    public void A_cluster_is_compiled_and_warmed_up_as_the_scenario_says(bool quickJit, int visits, bool warmsUp)
    {
        var made = For(quickJit, visits, new RunSettings());
        Assert.Equal((quickJit, warmsUp), (made.QuickJit, made.WarmsUp));
    }

    [Fact]
    public void Another_build_is_told_of_no_warm_up() =>
        Assert.False(For(quickJit: true, visits: 1, new RunSettings { Launcher = Launcher.ForAssembly("dotnet", "other.dll") }).WarmsUp);

    private static Cluster.ClusterSettings For(bool quickJit, int visits, RunSettings settings) => ClusterPlan.For(
        new Scenario
        {
            Name = "any",
            Modes = ["copy"],
            Cluster = new ClusterShape { QuickJit = quickJit },
            Workload = new WorkloadDials { WarmUpVisits = visits },
        },
        "copy", settings, "folder", "users.db");
}
