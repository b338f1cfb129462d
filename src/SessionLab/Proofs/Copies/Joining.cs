using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Cluster.Copying;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Users;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Running;

namespace SessionLab.Proofs.Copies;

/// <summary>What was seen while a node joined.</summary>
/// <param name="Before">How many nodes there were before.</param>
/// <param name="Judgement">What the judge makes of the whole run.</param>
/// <param name="Served">Right answers of the new node.</param>
/// <param name="FilledUs">How long the new node took until it held what it must, by its own watch, µs.</param>
/// <param name="ReadyUs">From the wish for a new node until the balancer knew it, µs.</param>
internal sealed record Joined(int Before, Judgement Judgement, long Served, long FilledUs, long ReadyUs);

/// <summary>Adds a node while a crowd of simulated clients follows its plan, and judges the run.</summary>
internal sealed class Joining(CopySettings dials, string policy, ulong seed)
{
    private const int Nodes = 3;
    private const int Clients = 20;
    private const int MoreVisitsThanAnybodyMakes = 200;
    private const long AnswersBefore = 500;
    private const long AnswersAfter = 300;

    private readonly Scenario _scenario = new()
    {
        Name = "prove-joining",
        Seed = seed,
        Modes = ["copy"],
        Clients = Clients,
        Cluster = new ClusterShape { Nodes = Nodes, Policy = policy, WorkFactor = 1 },
        Workload = new WorkloadDials { Name = "shopping", Visits = MoreVisitsThanAnybodyMakes, Requests = 8 },
        Pace = new Pace { Name = "closed", Think = new DrawnDuration(Distribution.Exponential, TimeSpan.FromMilliseconds(100), TimeSpan.Zero) },
    };

    /// <summary>Makes it.</summary>
    public async Task<Joined> MakeAsync(CancellationToken stop)
    {
        using var folder = new TemporaryFolder();
        var plan = Plan.Draw(_scenario);
        var users = await UserDatabase.EnsureAsync(UserDatabase.DefaultFolder, _scenario.Cluster.WorkFactor, plan.Users);
        var settings = ClusterPlan.For(_scenario, "copy", new RunSettings(), folder.Path, users) with { Copying = dials };
        await using var cluster = await LocalCluster.StartAsync(settings, Launcher.ForCurrentProgram(), stop);
        var clock = new RunClock();
        var judge = new Judge();
        var answers = new Answers();
        var events = new EventFlow([judge, answers]);
        var header = Headers.Describe(_scenario, plan, "copy", cluster, clock);
        var names = Enumerable.Range(1, Nodes + 1).Select(number => $"n{number}").ToList();
        await events.Writer.WriteAsync(header with { Cluster = header.Cluster with { Nodes = names } }, stop);

        using var timeline = new Timeline(clock);
        using var http = BalancerConnection.Open();
        using var crowd = new Crowd(plan, new ClientSurroundings(
            cluster.Address, http, new NodeNames(names), clock, timeline, events.Writer, _scenario.Cluster.Timeout));
        var (filledUs, readyUs) = await JoinAsync(crowd, timeline, cluster, clock, answers, stop);
        await crowd.ReadOnceMoreAsync(ClusterPlan.ForwardTimeout(_scenario));
        await cluster.StopAsync();
        await Ledgers.MergeAsync(cluster.LedgerFiles, clock, events.Writer);
        await events.Writer.WriteAsync(new RunEnded(clock.NowUs, EndReason.Cancelled), stop);
        await events.CompleteAsync();
        return new Joined(Nodes, judge.Conclude(), answers.Of(Nodes), filledUs, readyUs);
    }

    private static async Task<(long FilledUs, long ReadyUs)> JoinAsync(
        Crowd crowd, Timeline timeline, LocalCluster cluster, RunClock clock, Answers answers, CancellationToken stop)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await using var wake = enough.Token.Register(timeline.Stop);
        var load = crowd.FollowPlanAsync(enough.Token);
        await CopyCluster.UntilAsync(() => Task.FromResult(answers.All >= AnswersBefore), "the crowd is served", stop);
        var wishedUs = clock.NowUs;
        var node = await cluster.AddNodeAsync(stop);
        var readyUs = clock.NowUs - wishedUs;
        await CopyCluster.UntilAsync(() => Task.FromResult(answers.Of(node.Index) >= AnswersAfter), "the new node serves", stop);
        await enough.CancelAsync();
        await load;
        await using var witness = await Witness.OpenAsync(node.Gateway!, stop);
        var report = await witness.ReportAsync() ?? throw new TimeoutException($"{node.Name} does not tell how it was filled");
        return (report.Counts.FilledUs, readyUs);
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
