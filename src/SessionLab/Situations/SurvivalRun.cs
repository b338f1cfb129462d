using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Survival;
using SessionLab.Running;

namespace SessionLab.Situations;

/// <summary>Makes every situation in one mode, each with a visitor of its own.</summary>
/// <remarks>What is done to nodes is done one after another in one cluster; meanwhile sessions run out of time in another.</remarks>
/// <param name="mode">The mode.</param>
/// <param name="launcher">How the lab's program is started.</param>
/// <param name="settings">The user's own stores, if any.</param>
/// <param name="folder">Where the cluster keeps its files.</param>
/// <param name="users">The user database.</param>
public sealed class SurvivalRun(Mode mode, Launcher launcher, RunSettings settings, string folder, string users)
{
    /// <summary>The mode's row, as seen.</summary>
    public async Task<SeenRow> MakeAsync(CancellationToken stop)
    {
        var inFastTime = MakeAsync(Timing.Fast, MakeAtOnceAsync, stop);
        var inRealTime = await MakeAsync(Timing.Real, MakeInTurnAsync, stop);
        return inRealTime with { Situations = [.. inRealTime.Situations, .. (await inFastTime).Situations] };
    }

    private async Task<SeenRow> MakeAsync(Timing timing, Func<Func<IScript, Task<SeenSituation>>, Task<SeenSituation[]>> makeAll, CancellationToken stop)
    {
        var shape = new SurvivalCluster(mode, timing);
        await using var cluster = await LocalCluster.StartAsync(
            shape.Settings(settings, Path.Combine(folder, $"clock-{timing.Factor}"), users), launcher, stop);
        using var http = BalancerConnection.Open();
        var seen = await makeAll(script => MakeAsync(script, cluster, shape, http, stop));
        return new SeenRow(Headers.ModeOf(mode, cluster), seen);
    }

    private static async Task<SeenSituation[]> MakeInTurnAsync(Func<IScript, Task<SeenSituation>> make)
    {
        var seen = new List<SeenSituation>();
        foreach (var script in ScriptCatalog.InRealTime)
            seen.Add(await make(script));
        return [.. seen];
    }

    // Nothing is done to the cluster: visitors who only wait do not disturb each other.
    private static Task<SeenSituation[]> MakeAtOnceAsync(Func<IScript, Task<SeenSituation>> make) =>
        Task.WhenAll(ScriptCatalog.InFastTime.Select(make));

    private static async Task<SeenSituation> MakeAsync(
        IScript script, LocalCluster cluster, SurvivalCluster shape, HttpMessageInvoker http, CancellationToken stop)
    {
        var clock = new RunClock();
        var header = shape.Header(cluster, clock);
        var history = new SceneHistory(header, clock);
        var line = new Line(cluster.Address, http, new NodeNames(header.Cluster.Nodes), clock);
        var scene = new Scene(cluster, header.Mode, shape.Timing, line, history);
        var situation = SurvivalMatrix.Named(script.Key);
        var made = await script.PlayAsync(scene, stop);
        await scene.Acts.ReviveAllAsync(stop);
        return made switch
        {
            Made.Yes => history.Conclude(situation),
            Made.OverTooSoon => history.Conclude(situation) with { Cell = null },
            Made.NoSuchThing => new SeenSituation(situation, Made: true, Cell.None, Verdict.Valid, []),
            _ => new SeenSituation(situation, Made: false, null, Verdict.Unknown, []),
        };
    }
}
