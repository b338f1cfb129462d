using System.Diagnostics;
using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Processes;

namespace SessionLab.Cluster.Tests.Processes;

public sealed class LocalClusterTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sessionlab-test-");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_cluster_answers_as_soon_as_it_has_started(int nodes)
    {
        var clock = Stopwatch.StartNew();
        await using var cluster = await StartAsync(nodes);
        output.WriteLine($"{nodes} nodes: {clock.ElapsedMilliseconds} ms");
        Assert.Matches("^n[1-3];incarnation=1$", await WhoAnswersAsync(cluster));
    }

    [Fact]
    public async Task Nothing_is_left_running_after_a_stop()
    {
        var cluster = await StartAsync(2);
        var pids = cluster.Processes.Select(process => process.Pid).ToList();
        Assert.Equal(["n1", "n2", "balancer"], cluster.Processes.Select(process => process.Name));
        await WhoAnswersAsync(cluster);
        var clock = Stopwatch.StartNew();
        await cluster.StopAsync();
        output.WriteLine($"stopped after {clock.ElapsedMilliseconds} ms");
        Assert.DoesNotContain(pids, ProcessTable.IsAlive);
    }

    [Fact]
    public async Task A_paused_node_does_not_hinder_the_stop()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pausing a process is not available on Windows");
        var cluster = await StartAsync(1);
        var pid = cluster.Nodes[0].Pid;
        cluster.Nodes[0].Pause();
        await cluster.StopAsync();
        Assert.False(ProcessTable.IsAlive(pid));
    }

    [Fact]
    public async Task A_paused_node_answers_after_it_was_resumed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pausing a process is not available on Windows");
        await using var cluster = await StartAsync(1);
        cluster.Nodes[0].Pause();
        using var client = new HttpClient();
        var answer = client.GetStringAsync(cluster.Nodes[0].Address, TestContext.Current.CancellationToken);
        Assert.False(answer.IsCompleted);
        cluster.Nodes[0].Resume();
        Assert.Equal("n1", await answer);
    }

    [Fact]
    public async Task A_killed_node_comes_back_on_its_address_with_a_new_incarnation_and_ledger()
    {
        await using var cluster = await StartAsync(1);
        var (address, pid) = (cluster.Nodes[0].Address, cluster.Nodes[0].Pid);
        cluster.Nodes[0].Kill();
        await cluster.Nodes[0].RestartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(address, cluster.Nodes[0].Address);
        Assert.NotEqual(pid, cluster.Nodes[0].Pid);
        Assert.Equal([1, 2], cluster.LedgerFiles.Select(file => file.Incarnation));
        Assert.Equal(["n1-1.log", "n1-2.log"], cluster.LedgerFiles.Select(file => Path.GetFileName(file.Path)));
        await Eventually.IsTrueAsync(async () => await WhoAnswersAsync(cluster) == "n1;incarnation=2", "the new life answers");
    }

    [Fact]
    public async Task A_node_that_dies_at_the_start_is_reported_with_its_last_words()
    {
        var settings = Settings(2) with { Flaws = ["dies-at-start"] };
        var error = await Assert.ThrowsAsync<ClusterException>(() => StartAsync(settings, TestProgram.Launcher));
        Assert.Matches("^n[12] ended with code 3 before it was ready; its last words: this node was told to die$", error.Message);
    }

    [Fact]
    public async Task A_node_that_is_taken_for_dead_while_it_joins_is_started_again()
    {
        await using var cluster = await StartAsync(Settings(2) with { Flaws = ["taken-for-dead-once"] }, TestProgram.Launcher);
        Assert.Matches("^n[12];incarnation=1$", await WhoAnswersAsync(cluster));
        Assert.Equal(["n1-1.log", "n2-1.log"], cluster.LedgerFiles.Select(file => Path.GetFileName(file.Path)));
    }

    [Fact]
    public async Task A_node_that_is_taken_for_dead_every_time_is_given_up()
    {
        var settings = Settings(1) with { Flaws = ["taken-for-dead"] };
        var error = await Assert.ThrowsAsync<ClusterException>(() => StartAsync(settings, TestProgram.Launcher));
        Assert.Matches("^n1 ended with code 75 before it was ready; its last words: the node ends itself", error.Message);
    }

    [Fact]
    public async Task The_end_of_the_warm_up_holds_for_every_node_and_every_life()
    {
        await using var cluster = await StartAsync(Settings(1) with { Mode = "copy", WarmsUp = true }, TestProgram.Launcher);
        Assert.Equal("yes", await IsWarmingUpAsync(cluster.Nodes[0]));

        await cluster.WarmedUpAsync(TestContext.Current.CancellationToken);

        Assert.Equal("no", await IsWarmingUpAsync(cluster.Nodes[0]));
        Assert.Equal("no", await IsWarmingUpAsync(await cluster.AddNodeAsync(TestContext.Current.CancellationToken)));
        await cluster.Nodes[0].RestartAsync(TestContext.Current.CancellationToken);
        Assert.Equal("no", await IsWarmingUpAsync(cluster.Nodes[0]));
    }

    [Fact]
    public async Task A_node_that_cannot_be_told_of_the_end_of_the_warm_up_costs_no_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pausing a process is not available on Windows");
        await using var cluster = await StartAsync(Settings(2) with { Mode = "copy", WarmsUp = true }, TestProgram.Launcher);
        cluster.Nodes[0].Pause();

        await cluster.WarmedUpAsync(TestContext.Current.CancellationToken);

        Assert.Equal("no", await IsWarmingUpAsync(cluster.Nodes[1]));
    }

    [Fact]
    public async Task A_node_that_is_drained_stays_so_when_another_is_added()
    {
        await using var cluster = await StartAsync(1);
        await cluster.DrainAsync(cluster.Nodes[0], Draining.Everybody, TestContext.Current.CancellationToken);
        await cluster.AddNodeAsync(TestContext.Current.CancellationToken);
        for (var request = 0; request < 20; request++)
            Assert.Equal("n2;incarnation=1", await WhoAnswersAsync(cluster));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_named()
    {
        var launcher = new Launcher("/no/such/sessionlab", []);
        var error = await Assert.ThrowsAsync<ClusterException>(() => StartAsync(Settings(1), launcher));
        Assert.Contains("/no/such/sessionlab", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_clusters_have_two_addresses()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "only Linux answers on every loopback address");
        await using var one = await StartAsync(1);
        await using var other = await StartAsync(1);
        Assert.NotEqual(one.Address.Host, other.Address.Host);
        Assert.Equal(one.Address.Host, one.Nodes[0].Address.Host);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private ClusterSettings Settings(int nodes) => new() { Mode = "local", Folder = _folder.FullName, Nodes = nodes };

    private Task<LocalCluster> StartAsync(int nodes) => StartAsync(Settings(nodes), TestProgram.Launcher);

    private static Task<LocalCluster> StartAsync(ClusterSettings settings, Launcher launcher) =>
        LocalCluster.StartAsync(settings, launcher, TestContext.Current.CancellationToken);

    private static async Task<string> IsWarmingUpAsync(NodeProcess node)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri(node.Address, "/warming-up"));
    }

    private static async Task<string> WhoAnswersAsync(LocalCluster cluster)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(cluster.Address);
        return answer.Headers.TryGetValues("X-Node", out var names) ? names.Single() : "";
    }
}
