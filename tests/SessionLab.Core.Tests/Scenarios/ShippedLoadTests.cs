using SessionLab.Core.Records;
using SessionLab.Core.Workloads;

namespace SessionLab.Core.Tests.Scenarios;

/// <summary>What the shipped scenarios say of their load, held against their plans.</summary>
public sealed class ShippedLoadTests
{
    private const long Second = 1_000_000;

    [Fact]
    public void The_comparison_measures_enough_requests_for_its_percentiles() =>
        Assert.Equal(10_000, Measured(Plan.Draw(ShippedScenarioTests.Read("compare-all"))).Count(operation => operation.Kind.IsSessionRequest()));

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void The_comparison_measures_its_six_modes_in_less_than_a_minute_at_about_1100_requests_a_second(int answerMs)
    {
        var plan = Plan.Draw(ShippedScenarioTests.Read("compare-all"));
        var ends = Enumerable.Range(0, plan.Clients).Select(client => MeasuredUs(plan, client, answerMs * 1000)).ToList();
        Assert.InRange(ends.Max(), 9 * Second, 60 * Second / 6);
        Assert.InRange(Measured(plan).Count() * (double)Second / ends.Max(), 1_050, 1_150);
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

    private static IEnumerable<PlannedOperation> Measured(Plan plan) => Enumerable.Range(0, plan.Clients)
        .SelectMany(plan.VisitsOf).Where(visit => visit.Phase == Phase.Measured).SelectMany(visit => visit.Operations);

    // Everybody is warm first; then the measured visits begin where the plan lets the first ones begin.
    private static long MeasuredUs(Plan plan, int client, long answerUs)
    {
        var visits = plan.VisitsOf(client).ToList();
        var measured = visits.Where(visit => visit.Phase == Phase.Measured).SelectMany(visit => visit.Operations).ToList();
        return visits[0].StartUs!.Value + measured.Skip(1).Sum(operation => operation.ThinkUs) + measured.Count * answerUs;
    }
}
