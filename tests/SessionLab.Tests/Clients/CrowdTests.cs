using System.Net;
using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Tests.Clients;

public sealed class CrowdTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_end_of_the_warm_up_is_told_once_and_before_anybody_is_measured(int rounds)
    {
        var phases = await FollowAsync(Some() with { Rounds = rounds });
        Assert.Equal(["WarmUp", "told", "Measured"], phases.Take(3));
        Assert.Single(phases, "told");
        Assert.Equal(rounds, phases.Count(phase => phase == "Measured"));
    }

    [Fact]
    public async Task Where_arrivals_wait_for_nobody_it_is_told_before_the_first_that_is_measured()
    {
        var phases = await FollowAsync(Some() with { Pace = new Pace { Name = "constant", Rate = 100 } });
        Assert.Equal(["WarmUp", "told", "Measured"], phases);
    }

    private static Scenario Some() => new()
    {
        Name = "some",
        Clients = 3,
        Workload = new WorkloadDials { Name = "glance", Visits = 1, WarmUpVisits = 1 },
    };

    // Phases in the order in which they were entered, and what was told among them.
    private static async Task<List<string>> FollowAsync(Scenario scenario)
    {
        var plan = Plan.Draw(scenario);
        var clock = new RunClock();
        using var timeline = new Timeline(clock);
        using var http = new HttpMessageInvoker(new Lost());
        var seen = Channel.CreateUnbounded<RunEvent>();
        var phases = new List<string>();
        var site = new Uri("http://127.0.0.1/");
        using var crowd = new Crowd(
            plan,
            new ClientSurroundings(site, http, new NodeNames(["n1"]), clock, timeline, seen.Writer, new InFlightCounter(clock), TimeSpan.FromMinutes(1)),
            whenWarm: _ =>
            {
                phases.AddRange(Entered(seen.Reader));
                phases.Add("told");
                return Task.CompletedTask;
            });
        for (var round = 0; round < plan.Rounds; round++)
            await crowd.FollowPlanAsync(round, TestContext.Current.CancellationToken);
        phases.AddRange(Entered(seen.Reader));
        return [.. phases.Where(phase => phase != "Resting")];
    }

    private static IEnumerable<string> Entered(ChannelReader<RunEvent> seen)
    {
        while (seen.TryRead(out var each))
        {
            if (each is PhaseStarted entered)
                yield return entered.Phase.ToString();
        }
    }

    private sealed class Lost : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound));
    }
}
