using SessionLab.Core.Comparing;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Running;
using SessionLab.Tests.EndToEnd;
using SessionLab.Trials;

namespace SessionLab.Tests.Trials;

public sealed class TrialTests : IDisposable
{
    private const string Scenario =
        "name: tiny\nmodes: [sticky]\nclients: 10\ncluster:\n  nodes: 2\nworkload:\n  requests: 20\npace:\n  think: 10ms\n";

    private readonly Lab _lab = new();

    // On a busy machine it ends with the first run, which then is kept like any other.
    [Fact]
    public async Task Runs_are_made_in_the_coins_order_and_kept_with_what_they_come_to()
    {
        var (report, folder) = await MakeAsync();
        Arm[] order = [.. Enumerable.Range(0, 2).SelectMany(pair => Coin.First(1, pair, 0) == Arm.A ? new[] { Arm.A, Arm.B } : [Arm.B, Arm.A])];
        Assert.NotEmpty(report.Runs);
        Assert.Equal(order.Take(report.Runs.Count), report.Runs.Select(run => run.Arm));
        Assert.DoesNotContain(report.Doubts, doubt => doubt.Key is "doubt.order" or "doubt.plan" or "doubt.fingerprint" or "doubt.few_samples");
        Assert.Contains(report.Result, (TrialResult[])[TrialResult.Inconclusive, TrialResult.Invalid]);
        Assert.True(File.Exists(Path.Combine(folder, TrialFolder.File)));
        Assert.All(report.Runs, run => Assert.True(File.Exists(Path.Combine(run.Folder, "summary.json"))));
    }

    private async Task<(TrialReport Report, string Folder)> MakeAsync()
    {
        var settings = new RunSettings { Output = _lab.Folder, Launcher = Lab.Launcher };
        var gates = Gate.All.Take(1).ToList();
        var scenario = ScenarioFiles.Load(_lab.Scenario(Scenario), settings, Console.Error)!;
        var (a, b) = (await new TrialArms(scenario, settings, gates).MakeAsync(ArmWords.Read("base"), ArmWords.Read("base")))!.Value;
        var plan = new TrialPlan("base", "base", [new TrialMode("sticky", "sticky")], gates, Pairs: 2, 0.05, Seed: 1);
        return await new TrialBench(plan, a, b, "tiny", _lab.Folder, _ => { }).RunAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose() => _lab.Dispose();
}
