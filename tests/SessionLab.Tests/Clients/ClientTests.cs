using System.Net;
using System.Threading.Channels;
using SessionLab.Clients;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Tests.Clients;

public sealed class ClientTests
{
    [Fact]
    public async Task A_refused_operation_is_repeated_after_a_pause_that_grows()
    {
        var made = await RefuseAsync(times: 3);
        Assert.Equal([null, made[0].Id, made[1].Id], made.Select(operation => operation.ReactionTo));
        Assert.All([(0, 50_000), (1, 100_000)], pause => Assert.True(made[pause.Item1 + 1].StartUs - made[pause.Item1].EndUs >= pause.Item2));
    }

    // Every request is refused; after the last one the client is asked to stop.
    private static async Task<List<Operation>> RefuseAsync(int times)
    {
        using var stop = new CancellationTokenSource();
        var refused = 0;
        using var http = new HttpMessageInvoker(new Refusing(() =>
        {
            if (++refused == times)
                stop.Cancel();
        }));
        var clock = new RunClock();
        using var timeline = new Timeline(clock);
        var seen = Channel.CreateUnbounded<RunEvent>();
        var site = new Uri("http://127.0.0.1/");
        var plan = Plan.Draw(new Scenario { Name = "some", Clients = 1 });
        using var client = new Client(0, new Jar(site), null, plan, new ClientSurroundings(
            site, http, new NodeNames(["n1"]), clock, timeline, seen.Writer, new InFlightCounter(clock), TimeSpan.FromMinutes(1)));
        await client.FollowPlanAsync(Phase.Measured, round: 0, 0, stop.Token);
        seen.Writer.Complete();
        return [.. (await seen.Reader.ReadAllAsync(TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken)).Cast<Operation>()];
    }

    private sealed class Refusing(Action refused) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            refused();
            var response = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
            response.Headers.TryAddWithoutValidation("X-Node", "n1;incarnation=1");
            response.Headers.TryAddWithoutValidation("X-Outcome", "not-applied");
            return Task.FromResult(response);
        }
    }
}
