using SessionLab.Cluster;
using SessionLab.Cluster.Faults;
using SessionLab.Cluster.Processes;
using SessionLab.Cluster.Stores;
using SessionLab.Running;
using SessionLab.Tests.EndToEnd;

namespace SessionLab.Tests.Breaking;

/// <summary>What an operator's mistake does to the sessions of real nodes, asked directly.</summary>
public sealed class NodeFaultTests : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);

    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false });

    [Fact]
    public async Task A_node_whose_clock_is_ahead_ends_sessions_that_the_others_keep_until_it_is_healed()
    {
        await using var cluster = await StartAsync("jwt");
        var token = await LandAsync(cluster.Nodes[0]);
        var fault = Aim("clock-skew", cluster, new FaultDials { Node = "n2", By = Idle + TimeSpan.FromMinutes(1) });
        await fault.InjectAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("found", "created"), (await SeenAsync(cluster.Nodes[0], token), await SeenAsync(cluster.Nodes[1], token)));
        await fault.HealAsync();
        Assert.Equal("found", await SeenAsync(cluster.Nodes[1], token));
    }

    [Fact]
    public async Task A_node_whose_clock_is_behind_writes_sessions_that_are_over_for_the_others()
    {
        await using var cluster = await StartAsync("jwt");
        await Aim("clock-skew", cluster, new FaultDials { Node = "n2", By = Idle + TimeSpan.FromMinutes(1), Side = ClockSide.Behind })
            .InjectAsync(TestContext.Current.CancellationToken);
        var token = await LandAsync(cluster.Nodes[1]);
        Assert.Equal(("created", "found"), (await SeenAsync(cluster.Nodes[0], token), await SeenAsync(cluster.Nodes[1], token)));
    }

    [Fact]
    public async Task A_clock_stays_off_over_a_restart()
    {
        await using var cluster = await StartAsync("jwt");
        var token = await LandAsync(cluster.Nodes[0]);
        await Aim("clock-skew", cluster, new FaultDials { Node = "n2", By = Idle + TimeSpan.FromMinutes(1) })
            .InjectAsync(TestContext.Current.CancellationToken);
        await cluster.Nodes[1].RestartAsync(TestContext.Current.CancellationToken);
        Assert.Equal("created", await SeenAsync(cluster.Nodes[1], token));
    }

    [Theory]
    [InlineData("jwt")]
    [InlineData("database")]
    [InlineData("redis")]
    public async Task Sessions_that_expire_are_gone_on_every_node_and_later_ones_stay(string mode)
    {
        await using var cluster = await StartAsync(mode);
        var before = await LandAsync(cluster.Nodes[0]);
        await Aim("expire", cluster, new FaultDials()).InjectAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("created", "created"), (await SeenAsync(cluster.Nodes[0], before), await SeenAsync(cluster.Nodes[1], before)));
        Assert.Equal("found", await SeenAsync(cluster.Nodes[1], await LandAsync(cluster.Nodes[0])));
    }

    [Fact]
    public async Task A_node_with_a_wrong_key_accepts_its_own_tokens_alone_until_it_is_healed()
    {
        await using var cluster = await StartAsync("jwt");
        var token = await LandAsync(cluster.Nodes[0]);
        var fault = Aim("wrong-key", cluster, new FaultDials { Node = "n2" });
        await fault.InjectAsync(TestContext.Current.CancellationToken);
        var its = await LandAsync(cluster.Nodes[1]);
        Assert.Equal(("created", "found"), (await SeenAsync(cluster.Nodes[1], token), await SeenAsync(cluster.Nodes[1], its)));
        await fault.HealAsync();
        Assert.Equal(("found", "created"), (await SeenAsync(cluster.Nodes[1], token), await SeenAsync(cluster.Nodes[1], its)));
    }

    [Fact]
    public async Task A_node_without_room_evicts_whom_it_has_not_heard_of_for_longest()
    {
        await using var cluster = await StartAsync("sticky");
        var (node, visitors) = (cluster.Nodes[0], new List<string>());
        for (var visitor = 0; visitor < 4; visitor++)
            visitors.Add(await LandAsync(node));
        // The first one is heard of again, and so the second is the oldest.
        await SeenAsync(node, visitors[0]);
        var fault = Aim("full-memory", cluster, new FaultDials { Node = "n1", Sessions = 3 });
        await fault.InjectAsync(TestContext.Current.CancellationToken);
        Assert.Equal("found", await SeenAsync(node, visitors[0]));
        visitors.Add(await LandAsync(node));
        await fault.HealAsync();
        var kept = new List<string>();
        foreach (var visitor in visitors)
            kept.Add(await SeenAsync(node, visitor));
        Assert.Equal(["found", "created", "created", "found", "found"], kept);
        Assert.Equal(2, Missing(node).Count(line => line.EndsWith(" reason=evicted", StringComparison.Ordinal)));
        Assert.Equal(2, Missing(node).Count);
    }

    [Theory]
    [InlineData("redis")]
    [InlineData("database")]
    public async Task A_read_only_store_refuses_what_is_certainly_not_applied_forgets_nothing_and_takes_writes_when_it_is_healed(string mode)
    {
        var postgres = mode == "database" ? Environment.GetEnvironmentVariable("SESSIONLAB_POSTGRES") : null;
        Assert.SkipWhen(mode == "database" && postgres is null, "SESSIONLAB_POSTGRES names no PostgreSQL");
        Assert.SkipWhen(mode == "redis" && StoreChoice.MeansGarnet("auto"), "redis-server is not on PATH");
        await using var cluster = await StartAsync(mode, postgres);
        var session = await LandAsync(cluster.Nodes[0]);
        var fault = Aim("read-only-store", cluster, new FaultDials());
        await fault.InjectAsync(TestContext.Current.CancellationToken);
        Assert.Equal((503, "not-applied"), await RefusedAsync(cluster.Nodes[0], session));
        Assert.Equal((503, "not-applied"), await RefusedAsync(cluster.Nodes[1], null));
        await fault.HealAsync();
        Assert.Equal("found", await SeenAsync(cluster.Nodes[1], session));
    }

    [Fact]
    public async Task A_node_that_is_started_while_its_database_is_out_of_reach_waits_for_it()
    {
        var postgres = Environment.GetEnvironmentVariable("SESSIONLAB_POSTGRES");
        Assert.SkipWhen(postgres is null, "SESSIONLAB_POSTGRES names no PostgreSQL");
        await using var cluster = await StartAsync("database", postgres, "n1-store");
        var session = await LandAsync(cluster.Nodes[0]);
        var fault = Aim("cut-link", cluster, new FaultDials { Link = "n1-store" });
        await fault.InjectAsync(TestContext.Current.CancellationToken);
        var starting = cluster.Nodes[0].RestartAsync(TestContext.Current.CancellationToken);
        while (!Said("n1-2").Contains("The database cannot be reached yet", StringComparison.Ordinal))
        {
            Assert.False(starting.IsCompleted);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await fault.HealAsync();
        await starting;
        Assert.Equal("found", await SeenAsync(cluster.Nodes[0], session));
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    private static List<string> Missing(NodeProcess node) =>
        [.. node.Ledgers[0].Lines().Where(line => line.StartsWith("missing ", StringComparison.Ordinal))];

    private static IFault Aim(string name, LocalCluster cluster, FaultDials dials) => FaultCatalog.Named(name).Make(cluster, dials);

    // What one life of a process wrote to standard error so far.
    private string Said(string life)
    {
        var log = Path.Combine(_folder.Path, "logs", life + ".log");
        if (!File.Exists(log))
            return "";
        using var reader = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }

    private Task<LocalCluster> StartAsync(string mode, string? postgres = null, params string[] links) => LocalCluster.StartAsync(
        new ClusterSettings { Mode = mode, Folder = _folder.Path, Nodes = 2, IdleTimeout = Idle, Postgres = postgres, Links = links },
        Lab.Launcher, TestContext.Current.CancellationToken);

    // The session that a new visitor is given.
    private async Task<string> LandAsync(NodeProcess node) => (await AskAsync(node, null)).Cookie!;

    // What the node says of a session: found, or created in place of it.
    private async Task<string> SeenAsync(NodeProcess node, string cookie) => (await AskAsync(node, cookie)).State;

    private async Task<(int Status, string Outcome)> RefusedAsync(NodeProcess node, string? cookie)
    {
        using var answer = await SendAsync(node, cookie);
        return ((int)answer.StatusCode, answer.Headers.TryGetValues("X-Outcome", out var outcomes) ? outcomes.Single() : "");
    }

    private async Task<HttpResponseMessage> SendAsync(NodeProcess node, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, node.Address);
        // Only requests of a run are written into a ledger.
        request.Headers.Add("X-Operation", "1.1");
        if (cookie is not null)
            request.Headers.Add("Cookie", "session=" + cookie);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private async Task<(string State, string? Cookie)> AskAsync(NodeProcess node, string? cookie)
    {
        using var answer = await SendAsync(node, cookie);
        var set = answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies.Single().Split(';')[0]["session=".Length..] : null;
        return (answer.Headers.GetValues("X-Session").Single().Split(';')[0], set);
    }
}
