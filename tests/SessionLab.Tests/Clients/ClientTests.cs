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

    [Fact]
    public async Task Each_operation_starts_after_the_one_before_it_ended_however_coarse_the_clock()
    {
        var made = await MakeAsync(times: 12, told => new Answering(told, HttpStatusCode.NotFound, "n1"), new CoarseClock());
        Assert.Equal(12, made.Count);
        Assert.All(made.Zip(made.Skip(1)), pair => Assert.True(pair.Second.StartUs > pair.First.EndUs, $"{pair.First} {pair.Second}"));
        Assert.All(made, operation => Assert.True(operation.EndUs >= operation.StartUs));
    }

    private static Task<List<Operation>> RefuseAsync(int times) =>
        MakeAsync(times, told => new Answering(told, HttpStatusCode.ServiceUnavailable, "n1;incarnation=1", "not-applied"));

    // After the last request the client is asked to stop.
    private static async Task<List<Operation>> MakeAsync(int times, Func<Action, HttpMessageHandler> application, TimeProvider? time = null)
    {
        using var stop = new CancellationTokenSource();
        var answered = 0;
        using var http = new HttpMessageInvoker(application(() =>
        {
            if (++answered == times)
                stop.Cancel();
        }));
        var clock = new RunClock(time);
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

    private sealed class Answering(Action answered, HttpStatusCode status, string node, string? outcome = null) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            answered();
            var response = new HttpResponseMessage(status);
            response.Headers.TryAddWithoutValidation("X-Node", node);
            if (outcome is not null)
                response.Headers.TryAddWithoutValidation("X-Outcome", outcome);
            return Task.FromResult(response);
        }
    }

    // Time goes on in steps of a tenth of a second, so that nearly every answer shares its step with the next request.
    private sealed class CoarseClock : TimeProvider
    {
        public override long GetTimestamp() => base.GetTimestamp() / (TimestampFrequency / 10) * (TimestampFrequency / 10);
    }
}
