using SessionLab.Benching;
using SessionLab.Clients;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;

namespace SessionLab.Tests.Benching;

public sealed class BenchTests
{
    [Fact]
    public void The_made_up_run_is_judged_in_full_and_found_right()
    {
        var (judge, summariser) = (new Judge(), new Summariser());
        foreach (var runEvent in MadeUpRun.Events(50_000))
        {
            judge.See(runEvent);
            summariser.See(runEvent);
        }

        var judgement = judge.Conclude();
        Assert.Equal((Verdict.Valid, 50_000L), (judgement.Verdict, judgement.Tallies[Phase.Measured][AnswerClass.Ok]));
        Assert.Equal(300, summariser.Summarise(judgement).Sessions);
    }

    [Fact]
    public async Task Both_clients_get_answers_from_the_same_node()
    {
        var launcher = Launcher.ForAssembly("dotnet", Path.Combine(AppContext.BaseDirectory, "sessionlab.dll"));
        await using var target = await BenchTarget.StartAsync(launcher, TimeSpan.Zero, TestContext.Current.CancellationToken);
        var engine = await EngineLoad.RunAsync(target.Address, clients: 2, requests: 5);
        Assert.Equal((Verdict.Valid, 0L, 2L), (engine.Verdict, engine.Errors + engine.InDoubt, engine.Sessions));

        using var http = BalancerConnection.Open();
        await BareLoop.RunAsync(http, target.Address, clients: 2, requests: 5);
        var after = await EngineLoad.RunAsync(target.Address, clients: 1, requests: 5);
        Assert.Equal(0, after.Errors + after.InDoubt);
    }
}
