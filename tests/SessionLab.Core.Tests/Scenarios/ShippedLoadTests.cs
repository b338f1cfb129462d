using SessionLab.Core.Records;
using SessionLab.Core.Workloads;

namespace SessionLab.Core.Tests.Scenarios;

/// <summary>What the shipped scenarios say of their load, held against their plans.</summary>
public sealed class ShippedLoadTests
{
    private const long Second = 1_000_000;

    [Fact]
    public void The_comparison_measures_enough_requests_for_its_percentiles() =>
        Assert.Equal(10_200, Plan.Draw(ShippedScenarioTests.Read("compare-all")).MeasuredSessionRequests);

    [Theory]
    [InlineData("3ms")]
    [InlineData("10ms")]
    public void The_comparison_measures_for_at_most_twelve_seconds_at_about_1000_requests_a_second(string answer)
    {
        var measured = Timeline.Of(ShippedScenarioTests.Read("compare-all"), answer).FindAll(request => request.Phase == Phase.Measured);
        var us = measured.Max(request => request.EndUs) - measured[0].StartUs;
        Assert.InRange(us, 9 * Second, 12 * Second);
        Assert.InRange(measured.Count * (double)Second / us, 900, 1_100);
    }

    [Fact]
    public void Overflow_is_quiet_first_then_crowded_then_quiet_again()
    {
        var requests = Timeline.Of(ShippedScenarioTests.Read("overflow"), "263ms");
        Assert.InRange(Enumerable.Range(0, 600).Max(i => requests.InFlight(i * Second / 100)), 50, 99);
        Assert.InRange(Enumerable.Range(1000, 400).Average(i => requests.InFlight(i * Second / 100)), 120, 140);
        Assert.InRange(Enumerable.Range(1900, 1000).Max(i => requests.InFlight(i * Second / 100)), 1, 99);
    }

    [Fact]
    public void Three_clients_in_step_never_overtake_each_other_though_answers_take_1_to_20_ms()
    {
        var requests = Timeline.Of(ShippedScenarioTests.Read("round-robin-three-clients"), "uniform 1ms..20ms");
        Assert.Equal(requests.Select((_, i) => i % 3), requests.Select(request => request.Client));
    }

    [Fact]
    public void Three_clients_that_start_at_once_do_overtake_each_other()
    {
        var scenario = ShippedScenarioTests.Read("round-robin-three-clients");
        var requests = Timeline.Of(scenario with { Pace = scenario.Pace with { Rate = 1000 } }, "uniform 1ms..20ms");
        Assert.NotEqual(requests.Select((_, i) => i % 3), requests.Select(request => request.Client));
    }
}
