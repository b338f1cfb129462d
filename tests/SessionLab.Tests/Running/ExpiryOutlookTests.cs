using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Running;

namespace SessionLab.Tests.Running;

public sealed class ExpiryOutlookTests
{
    [Theory]
    [InlineData("", false)]
    [InlineData("idle-timeout: 11s", false)]
    [InlineData("idle-timeout: 10s", true)] // five seconds of thought, five until the client gives up
    [InlineData("clock-factor: 100, timeout: 500ms", false)]
    [InlineData("clock-factor: 220, timeout: 500ms", true)] // 20 minutes are over in five and a half seconds
    [InlineData("absolute-timeout: 81s", false)]
    [InlineData("absolute-timeout: 80s", true)] // eight requests: landing, login, the main page, four, logout
    [InlineData("absolute-timeout: 35m, clock-factor: 60, timeout: 50ms", true)] // 35 seconds, and eight requests of up to 5.05
    public void A_session_may_end_by_itself_only_where_its_time_can_be_over(string cluster, bool mayStrike)
    {
        var scenario = new ScenarioParser(Vocabulary.Scenarios).Parse("x.yaml", $$"""
            name: x
            modes: [local]
            clients: 1
            cluster: { {{cluster}} }
            workload: { requests: 4 }
            pace: { think: 5s }
            """).Scenario!;

        Assert.Equal(mayStrike, ExpiryOutlook.MayStrike(scenario, Plan.Draw(scenario)));
    }
}
