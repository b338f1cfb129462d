using SessionLab.Clients;
using SessionLab.Core.History;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Running;

namespace SessionLab.Benching;

/// <summary>The lab's own clients against one node, and all that a run does with what they see: recorded, judged, summarised, stored.</summary>
public static class EngineLoad
{
    private const string Node = "n1";
    private const string Mode = "local";
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    /// <summary>Lets each of so many clients make so many requests of a logged-in session without a pause.</summary>
    /// <param name="site">The node.</param>
    /// <param name="clients">Requests in flight.</param>
    /// <param name="requests">Of each client.</param>
    public static async Task<Summary> RunAsync(Uri site, int clients, int requests)
    {
        var plan = Plan.Draw(new Scenario
        {
            Name = "bench",
            Modes = [Mode],
            Clients = clients,
            Workload = new WorkloadDials { Name = "counter", Requests = requests },
        });
        var clock = new RunClock();
        var (judge, summariser) = (new Judge(), new Summariser());
        using var history = new HistoryWriter(new MemoryStream());
        var events = new EventFlow([history, judge, summariser]);
        await events.Writer.WriteAsync(Header(plan));
        using var timeline = new Timeline(clock);
        using var http = BalancerConnection.Open();
        using var crowd = new Crowd(plan, new ClientSurroundings(
            site, http, new NodeNames([Node]), clock, timeline, events.Writer, new InFlightCounter(clock), Timeout));
        await crowd.FollowPlanAsync(round: 0, CancellationToken.None);
        await events.Writer.WriteAsync(new RunEnded(clock.NowUs, EndReason.Completed));
        await events.CompleteAsync();
        return summariser.Summarise(judge.Conclude());
    }

    private static RunHeader Header(Plan plan) => new()
    {
        Scenario = "bench",
        Clients = plan.Clients,
        Jars = plan.Jars,
        Mode = new ModeHeader(Mode, "", new Claims(Reach.OneNode, false, false, null, true, ParallelSaves.LastWins, ""), null),
        Cluster = new ClusterHeader(
            [Node], "random", null, null, (long)Timeout.TotalMicroseconds, (long)Timeout.TotalMicroseconds)
        {
            IdleTimeoutUs = (long)TimeSpan.FromHours(1).TotalMicroseconds,
            AbsoluteTimeoutUs = (long)TimeSpan.FromHours(1).TotalMicroseconds,
        },
    };
}
