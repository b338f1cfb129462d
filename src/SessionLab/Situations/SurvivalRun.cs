using SessionLab.Clients;
using SessionLab.Cluster;
using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Modes;
using SessionLab.Cluster.Nodes;
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
    private const string Policy = "by-name";
    private static readonly TimeSpan ForwardTimeout = Line.Timeout + TimeSpan.FromSeconds(1);

    // Two tabs must both have loaded before either saves, even when one of them is slow to start.
    private static readonly WorkTime Work = new("constant", 100, 0);

    private static readonly HealthSettings Health = new()
    {
        ProbeInterval = TimeSpan.FromMilliseconds(250),
        ProbeTimeout = TimeSpan.FromMilliseconds(500),
        PassiveRate = null,
    };

    /// <summary>The mode's row, as seen.</summary>
    public async Task<SeenRow> MakeAsync(CancellationToken stop)
    {
        await using var cluster = await LocalCluster.StartAsync(Settings(), launcher, stop);
        using var http = BalancerConnection.Open();
        var header = Headers.ModeOf(mode, cluster);
        var seen = new List<SeenSituation>();
        foreach (var script in ScriptCatalog.All)
            seen.Add(await MakeAsync(script, cluster, http, header, stop));
        return new SeenRow(header, seen);
    }

    private async Task<SeenSituation> MakeAsync(
        IScript script, LocalCluster cluster, HttpMessageInvoker http, ModeHeader header, CancellationToken stop)
    {
        var clock = new RunClock();
        var history = new SceneHistory(Header(cluster, header, clock), clock);
        var line = new Line(cluster.Address, http, new NodeNames([.. cluster.Nodes.Select(node => node.Name)]), clock);
        var scene = new Scene(cluster, header, line, history);
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

    private ClusterSettings Settings() => new()
    {
        Mode = mode.Name,
        Folder = folder,
        UserDatabase = users,
        Policy = Policy,
        Affinity = ClusterPlan.NeededAffinity(mode),
        ForwardTimeout = ForwardTimeout,
        Health = Health,
        Work = Work,
        Redis = settings.Redis,
        RedisServer = settings.RedisServer,
        Postgres = settings.Postgres,
    };

    private RunHeader Header(LocalCluster cluster, ModeHeader header, RunClock clock) => new()
    {
        Scenario = "survival",
        Clients = 2,
        Jars = 1,
        Mode = header,
        Cluster = new ClusterHeader(
            [.. cluster.Nodes.Select(node => node.Name)], Policy, ClusterPlan.NeededAffinity(mode), null,
            (long)Line.Timeout.TotalMicroseconds, (long)ForwardTimeout.TotalMicroseconds),
        ClockZeroUs = clock.ZeroUs,
    };
}
