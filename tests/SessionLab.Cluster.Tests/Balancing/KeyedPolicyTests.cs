namespace SessionLab.Cluster.Tests.Balancing;

public sealed class KeyedPolicyTests
{
    private const int Visitors = 400;

    public static TheoryData<string> Policies => ["hash", "consistent-hash"];

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task A_visitor_comes_back_to_one_node_from_the_first_request_on(string policy)
    {
        await using var farm = await StartAsync(policy, 3);
        Assert.Single((await farm.AskAsync(20)).Distinct());
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task The_key_is_given_once_and_beside_the_nodes_own_cookie(string policy)
    {
        await using var farm = await StartAsync(policy, 3);
        using var client = farm.Client();
        using var first = await client.GetAsync("/cookie", TestContext.Current.CancellationToken);
        using var next = await client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(["session", "visitor"], first.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split('=')[0]).Order());
        Assert.False(next.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public async Task Another_session_id_changes_nothing(string policy)
    {
        await using var farm = await StartAsync(policy, 3);
        Assert.Single((await HomesAsync(farm, Enumerable.Range(0, 20).Select(login => $"visitor=some; session={login}"))).Distinct());
    }

    [Fact]
    public async Task A_hash_of_the_session_id_loses_its_node_when_a_login_changes_it()
    {
        await using var farm = await StartAsync("session-key", 3);
        Assert.Equal(3, (await HomesAsync(farm, Enumerable.Range(0, 60).Select(login => $"session=id{login}"))).Distinct().Count());
    }

    [Theory]
    [InlineData("hash", 0.75)]
    [InlineData("consistent-hash", 0.25)]
    public async Task A_fourth_node_moves_as_many_as_theory_says(string policy, double share)
    {
        var keys = Enumerable.Range(0, Visitors).Select(number => $"visitor=key{number}").ToList();
        await using var three = await StartAsync(policy, 3);
        await using var four = await StartAsync(policy, 4);
        var before = await HomesAsync(three, keys);
        var after = await HomesAsync(four, keys);
        var moved = before.Zip(after).Count(homes => homes.First != homes.Second);
        // The keys are always the same, and so are their homes: four standard deviations of a binomial, and no chance at all.
        Assert.InRange(moved, (share * Visitors) - 35, (share * Visitors) + 35);
        if (policy == "consistent-hash")
            Assert.All(before.Zip(after).Where(homes => homes.First != homes.Second), homes => Assert.Equal("n4", homes.Second));
    }

    private static Task<Farm> StartAsync(string policy, int nodes) => Farm.StartAsync(nodes, settings => settings with { Policy = policy });

    private static async Task<List<string>> HomesAsync(Farm farm, IEnumerable<string> cookies)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        var homes = new List<string>();
        foreach (var cookie in cookies)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, farm.Address);
            request.Headers.Add("Cookie", cookie);
            using var answer = await client.SendAsync(request);
            homes.Add(await answer.Content.ReadAsStringAsync());
        }
        return homes;
    }
}
