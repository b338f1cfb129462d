using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Survival;
using SessionLab.Running;

namespace SessionLab.Situations;

/// <summary>Makes every situation in one mode, one after another in the same cluster, each with a visitor of its own.</summary>
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
        var inRealTime = await MakeAsync(ScriptCatalog.InRealTime, Timing.Real, stop);
        var inFastTime = await MakeAsync(ScriptCatalog.InFastTime, Timing.Fast, stop);
        return inRealTime with { Situations = [.. inRealTime.Situations, .. inFastTime.Situations] };
    }

    private async Task<SeenRow> MakeAsync(IReadOnlyList<IScript> scripts, Timing timing, CancellationToken stop)
    {
        var shape = new SurvivalCluster(mode, timing);
        await using var cluster = await LocalCluster.StartAsync(
            shape.Settings(settings, Path.Combine(folder, $"clock-{timing.Factor}"), users), launcher, stop);
        using var http = BalancerConnection.Open();
        var seen = new List<SeenSituation>();
        foreach (var script in scripts)
            seen.Add(await MakeAsync(script, cluster, shape, http, stop));
        return new SeenRow(Headers.ModeOf(mode, cluster), seen);
    }

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
            Made.NoSuchThing => new SeenSituation(situation, Made: true, Cell.None, Verdict.Valid, []),
            _ => new SeenSituation(situation, Made: false, null, Verdict.Unknown, []),
        };
    }
}
