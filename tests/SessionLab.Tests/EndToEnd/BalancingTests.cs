using System.Text.Json;
using SessionLab.Cluster.Balancing;

namespace SessionLab.Tests.EndToEnd;

public sealed class BalancingTests : IDisposable
{
    // Where the balancer leaves a node out because a busy machine answers its probes late, clients move whatever brings them back.
    private const string Patient = "health: { probe-timeout: 20s, probe-threshold: 20, passive-rate: off }";
    private readonly Lab _lab = new();

    public static TheoryData<string> Affinities => [.. AffinityCatalog.All.Select(affinity => affinity.Name)];

    [Theory]
    [MemberData(nameof(Affinities))]
    public async Task Every_carrier_brings_a_client_back_to_its_session(string affinity)
    {
        var addresses = OperatingSystem.IsLinux() ? 6 : 1;
        var said = await _lab.RunScenarioAsync(
            "name: carried\nmodes: [sticky]\nclients: 12\n"
            + $"cluster: {{ affinity: {affinity}, {Patient} }}\nworkload: {{ visits: 2, requests: 6, addresses: {addresses} }}\n", "--format", "json");
        Assert.Equal((0, 0, 24), (Count(said, "lost_sessions"), Count(said, "off_node"), Count(said, "sessions")));
    }

    [Fact]
    public async Task A_visitors_key_loses_nothing_and_a_session_id_loses_logins()
    {
        var consistent = await RunKeyedAsync("consistent-hash");
        var ofSessionId = await RunKeyedAsync("session-key");
        Assert.Equal((0, 0), (Count(consistent, "lost_sessions"), Count(consistent, "off_node")));
        Assert.True(Count(ofSessionId, "lost_sessions") > 0, ofSessionId.Output);
    }

    // A node that was killed comes back with an empty memory: then both lose what it had. One that was only cut off still has it.
    [Theory]
    [InlineData("kill-node, node: n2")]
    [InlineData("cut-link, link: balancer-n2")]
    public async Task Redistributed_a_client_moves_and_its_session_is_lost(string fault)
    {
        var said = await RunAwayAsync(fault, "redistribute");
        Assert.Equal(("valid", 0), (Verdict(said), Count(said, "refused")));
        Assert.True(Count(said, "off_node") > 0 && Count(said, "lost_sessions") > 0, said.Output);
    }

    [Fact]
    public async Task Refused_a_client_never_moves_and_keeps_what_its_node_still_has()
    {
        var said = await RunAwayAsync("cut-link, link: balancer-n2", "return-503");
        Assert.Equal(("valid", 0, 0), (Verdict(said), Count(said, "off_node"), Count(said, "lost_sessions")));
        Assert.True(Count(said, "refused") > 0, said.Output);
    }

    [Fact]
    public async Task Refused_a_client_waits_for_its_node_even_when_it_comes_back_with_nothing()
    {
        var said = await RunAwayAsync("kill-node, node: n2", "return-503");
        Assert.Equal("valid", Verdict(said));
        Assert.True(Count(said, "refused") > 0, said.Output);
    }

    [Fact]
    public async Task A_node_that_joins_moves_nobody_whose_cookie_names_another()
    {
        var said = await RunJoinedAsync("random", "cookie");
        Assert.Equal(0, Moved(said).GetProperty("measured").GetDouble());
        Assert.Equal(0, Count(said, "lost_sessions"));
    }

    [Theory]
    [InlineData("consistent-hash")]
    [InlineData("hash")]
    public async Task How_many_a_hash_moves_to_a_node_that_joins_was_foretold(string policy)
    {
        var moved = Moved(await RunJoinedAsync(policy, "off"));
        Assert.True(moved.GetProperty("samples").GetInt64() > 30, moved.ToString());
        Assert.True(moved.GetProperty("measured").GetDouble() > 0, moved.ToString());
        Assert.NotEqual("False", moved.GetProperty("hit").ToString());
    }

    public void Dispose() => _lab.Dispose();

    private Task<Said> RunKeyedAsync(string policy) => _lab.RunScenarioAsync(
        "name: keyed\nmodes: [sticky]\nclients: 12\n"
        + $"cluster: {{ policy: {policy}, affinity: off, {Patient} }}\nworkload: {{ visits: 2, requests: 6 }}\n", "--format", "json");

    private Task<Said> RunAwayAsync(string fault, string onLostHome) => _lab.RunScenarioAsync(
        "name: away\nmodes: [sticky]\nclients: 24\n"
        + $"cluster: {{ work-factor: 1, on-lost-home: {onLostHome} }}\n"
        + "workload: { visits: 1, warm-up-visits: 1, warm-up-requests: 5, requests: 40 }\npace: { think: exponential 150ms }\n"
        + $"faults:\n  - {{ at: 2s, fault: {fault}, for: 3s }}\n", "--format", "json");

    private Task<Said> RunJoinedAsync(string policy, string affinity) => _lab.RunScenarioAsync(
        "name: joined\nmodes: [sticky]\nclients: 40\n"
        + $"cluster: {{ work-factor: 1, policy: {policy}, affinity: {affinity} }}\n"
        + "workload: { visits: 1, warm-up-visits: 1, warm-up-requests: 5, requests: 40 }\npace: { think: exponential 200ms }\n"
        + "faults:\n  - { at: 1s, fault: add-node }\n", "--format", "json");

    private static JsonElement Moved(Said said) => said.Of("sticky").GetProperty("predictions").EnumerateArray()
        .Single(prediction => prediction.GetProperty("metric").GetString() == "moved_share");

    private static string? Verdict(Said said) => said.Of("sticky").GetProperty("verdict").GetString();

    private static long Count(Said said, string figure) => said.Of("sticky").GetProperty(figure).GetInt64();
}
