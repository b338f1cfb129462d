using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Faults;

namespace SessionLab.Cluster.Tests.Faults;

public sealed class FaultInjectionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessionlab-test-");
    // A jar would make one visitor of all requests.
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseCookies = false });

    [Theory]
    [InlineData("kill-node")]
    [InlineData("stop-node")]
    [InlineData("drain-node")]
    public async Task A_node_that_was_taken_away_is_back_in_its_next_life_when_it_is_healed(string name)
    {
        await using var cluster = await StartAsync(1);
        var fault = Aim(name, cluster, new FaultDials { Node = "n1" });
        await fault.InjectAsync(TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(() => cluster.Nodes[0].HasEnded, "the node has ended");
        await fault.HealAsync();
        await Eventually.IsTrueAsync(async () => await WhoAsync(cluster) == "n1;incarnation=2", "the next life answers");
    }

    [Fact]
    public async Task A_restarted_node_is_in_its_next_life_at_once()
    {
        await using var cluster = await StartAsync(1);
        await Aim("restart-node", cluster, new FaultDials { Node = "n1" }).InjectAsync(TestContext.Current.CancellationToken);
        Assert.Equal("n1;incarnation=2", await WhoAsync(cluster.Nodes[0].Address));
    }

    [Fact]
    public async Task A_paused_node_answers_nobody_until_it_is_healed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pausing a process is not available on Windows");
        await using var cluster = await StartAsync(1);
        var fault = Aim("pause-node", cluster, new FaultDials { Node = "n1" });
        await fault.InjectAsync(TestContext.Current.CancellationToken);
        var answer = WhoAsync(cluster.Nodes[0].Address);
        Assert.False(answer.IsCompleted);
        await fault.HealAsync();
        Assert.Equal("n1;incarnation=1", await answer);
    }

    [Fact]
    public async Task An_added_node_gets_requests()
    {
        await using var cluster = await StartAsync(1);
        await Aim("add-node", cluster, new FaultDials()).InjectAsync(TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(async () => await WhoAsync(cluster) == "n2;incarnation=1", "the new node answers");
    }

    [Theory]
    [InlineData(Draining.NewClients)]
    [InlineData(Draining.Everybody)]
    public async Task A_draining_node_gets_no_new_client(Draining draining)
    {
        await using var cluster = await StartAsync(2);
        await cluster.DrainAsync(cluster.Nodes[0], draining, TestContext.Current.CancellationToken);
        for (var request = 0; request < 30; request++)
            Assert.Equal("n2;incarnation=1", await WhoAsync(cluster));
        await cluster.DrainAsync(cluster.Nodes[0], Draining.No, TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(async () => await WhoAsync(cluster) == "n1;incarnation=1", "it takes clients again");
    }

    [Theory]
    [InlineData(Draining.NewClients, "n1;incarnation=1")]
    [InlineData(Draining.Everybody, "n2;incarnation=1")]
    public async Task Affinity_finds_a_draining_node_until_it_takes_nobody(Draining draining, string answers)
    {
        await using var cluster = await StartAsync(2, settings => settings with { Affinity = "hash-cookie" });
        using var visitor = await VisitorOfAsync(cluster, "n1;incarnation=1");
        await cluster.DrainAsync(cluster.Nodes[0], draining, TestContext.Current.CancellationToken);
        Assert.Equal(answers, await WhoAsync(cluster.Address, visitor));
    }

    [Fact]
    public async Task A_link_that_is_cut_lets_nothing_through_until_it_is_healed()
    {
        await using var cluster = await StartAsync(1, settings => settings with { Links = ["balancer-n1"] });
        Assert.Equal("n1;incarnation=1", await WhoAsync(cluster));
        Assert.Contains("relay", cluster.Processes.Select(process => process.Name));
        var fault = Aim("cut-link", cluster, new FaultDials { Link = "balancer-n1" });
        await fault.InjectAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await WhoAsync(cluster));
        await fault.HealAsync();
        await Eventually.IsTrueAsync(async () => await WhoAsync(cluster) == "n1;incarnation=1", "the node is reached again");
    }

    [Fact]
    public async Task No_relay_stands_where_no_fault_needs_one()
    {
        await using var cluster = await StartAsync(1);
        Assert.DoesNotContain("relay", cluster.Processes.Select(process => process.Name));
    }

    public void Dispose()
    {
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    private static IFault Aim(string name, LocalCluster cluster, FaultDials dials) => FaultCatalog.Named(name).Make(cluster, dials);

    private Task<LocalCluster> StartAsync(int nodes, Func<ClusterSettings, ClusterSettings>? change = null)
    {
        var settings = new ClusterSettings { Mode = "local", Folder = _folder.FullName, Nodes = nodes };
        return LocalCluster.StartAsync(change?.Invoke(settings) ?? settings, TestProgram.Launcher, TestContext.Current.CancellationToken);
    }

    private static async Task<HttpClient> VisitorOfAsync(LocalCluster cluster, string node)
    {
        while (true)
        {
            var visitor = new HttpClient();
            if (await WhoAsync(cluster.Address, visitor) == node)
                return visitor;
            visitor.Dispose();
        }
    }

    private Task<string> WhoAsync(LocalCluster cluster) => WhoAsync(cluster.Address);

    private Task<string> WhoAsync(Uri address) => WhoAsync(address, _client);

    private static async Task<string> WhoAsync(Uri address, HttpClient client)
    {
        using var answer = await client.GetAsync(address);
        return answer.Headers.TryGetValues("X-Node", out var names) ? names.Single() : "";
    }
}
