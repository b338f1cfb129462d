using SessionLab.Breaking;
using SessionLab.Clients;
using SessionLab.Cluster.Copying;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Running;
using SessionLab.Situations;

namespace SessionLab.Proofs.Copies;

/// <summary>What was seen while a node joined.</summary>
/// <param name="Before">How many nodes there were before.</param>
/// <param name="Judgement">What the judge makes of the crowd's whole run.</param>
/// <param name="Served">Right answers of the new node to the crowd.</param>
/// <param name="Idle">Sessions that nobody touched while the node joined, read afterwards.</param>
/// <param name="IdleAtNew">Of those, read at the new node.</param>
/// <param name="IdleWrong">Of all answers about them, those that the judge accuses or that failed.</param>
/// <param name="FilledUs">How long the new node took until it held what it must, by its own watch, µs.</param>
/// <param name="ReadyUs">From the wish for a new node until the balancer knew it, µs.</param>
internal sealed record Joined(
    int Before, Judgement Judgement, long Served, int Idle, int IdleAtNew, int IdleWrong, long FilledUs, long ReadyUs);

/// <summary>Adds a node while a crowd of simulated clients follows its plan, and judges the run.</summary>
internal sealed class Joining(CopySettings dials, string policy, ulong seed)
{
    private const int Nodes = 3;
    private const int Clients = 20;
    private const int IdleGuests = 40;
    private const int MoreVisitsThanAnybodyMakes = 200;
    private const long AnswersBefore = 500;
    private const long AnswersAfter = 300;

    private readonly Answers _answers = new();

    private readonly Scenario _scenario = new()
    {
        Name = "prove-joining",
        Seed = seed,
        Modes = ["copy"],
        Clients = Clients,
        Cluster = new ClusterShape { Nodes = Nodes, Policy = policy, WorkFactor = 1, Timeout = Line.Timeout },
        Workload = new WorkloadDials { Name = "shopping", Visits = MoreVisitsThanAnybodyMakes, Requests = 8 },
        Pace = new Pace { Name = "closed", Think = new DrawnDuration(Distribution.Exponential, TimeSpan.FromMilliseconds(100), TimeSpan.Zero) },
    };

    /// <summary>Makes it.</summary>
    public async Task<Joined> MakeAsync(CancellationToken stop)
    {
        await using var lab = await CopyCluster.StartAsync(dials, Nodes, policy, seed, stop);
        var plan = Plan.Draw(_scenario);
        var judge = new Judge();
        var events = new EventFlow([new CrowdOnly(judge), _answers]);
        var header = Headers.Describe(_scenario, plan, "copy", lab.Cluster, lab.Clock);
        var names = FaultWords.NodesAtFirst(Nodes + 1);
        await events.Writer.WriteAsync(header with { Cluster = header.Cluster with { Nodes = names } }, stop);

        // Where every node holds everything, the idle ones are all read at the new node; else where the balancer sends them.
        var history = lab.NewHistory();
        var idle = lab.NewGuests(IdleGuests, history, direct: dials.Copies is null, first: Clients);
        await Task.WhenAll(idle.Select(guest => guest.ArriveAsync(lab.Nodes[guest.Number % Nodes], stop)));

        using var timeline = new Timeline(lab.Clock);
        using var http = BalancerConnection.Open();
        using var crowd = new Crowd(plan, new ClientSurroundings(
            lab.Cluster.Address, http, new NodeNames(names), lab.Clock, timeline, events.Writer, new InFlightCounter(lab.Clock), _scenario.Cluster.Timeout));
        var readyUs = await JoinAsync(crowd, timeline, lab, idle, stop);
        await crowd.ReadOnceMoreAsync(ClusterPlan.ForwardTimeout(_scenario));
        var filledUs = (await lab.ReportsAsync(stop)).Single(report => report.Node == names[^1]).Counts.FilledUs;

        await lab.Cluster.StopAsync();
        await Ledgers.MergeAsync(lab.Cluster, lab.Clock, events.Writer);
        await events.Writer.WriteAsync(new RunEnded(lab.Clock.NowUs, EndReason.Cancelled), stop);
        await events.CompleteAsync();
        return new Joined(
            Nodes, judge.Conclude(), _answers.Of(Nodes), idle.Count, idle.Count(guest => guest.Last!.Answer!.Node == Nodes),
            history.Conclude().Classes.Count(one => one.Class != AnswerClass.Ok), filledUs, readyUs);
    }

    private async Task<long> JoinAsync(Crowd crowd, Timeline timeline, CopyCluster lab, IReadOnlyList<Guest> idle, CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var wake = enough.Token.Register(timeline.Stop);
        var load = crowd.FollowPlanAsync(round: 0, enough.Token);
        await Waiting.UntilAsync(() => Task.FromResult(_answers.All >= AnswersBefore), "the crowd is served", stop);
        var wishedUs = lab.Clock.NowUs;
        var node = await lab.Cluster.AddNodeAsync(stop);
        var readyUs = lab.Clock.NowUs - wishedUs;
        await Task.WhenAll(idle.Select(guest => guest.AskAsync(OperationKind.Main, node, stop)));
        await Waiting.UntilAsync(() => Task.FromResult(_answers.Of(node.Index) >= AnswersAfter), "the new node serves", stop);
        await enough.CancelAsync();
        await load;
        return readyUs;
    }

    // The guests have a judge of their own, and the nodes' records of them are not the crowd's.
    private sealed class CrowdOnly(Judge judge) : IRunListener
    {
        public void See(RunEvent runEvent)
        {
            if (runEvent is not LedgerRecord { Operation.Client: >= Clients })
                judge.See(runEvent);
        }
    }

    private sealed class Answers : IRunListener
    {
        private readonly long[] _right = new long[Nodes + 1];

        public long All => Enumerable.Range(0, Nodes + 1).Sum(Of);

        public long Of(int node) => Interlocked.Read(ref _right[node]);

        public void See(RunEvent runEvent)
        {
            if (runEvent is Operation { Outcome: Outcome.Ok, Answer: { Node: >= 0 } answer })
                Interlocked.Increment(ref _right[answer.Node]);
        }
    }
}
