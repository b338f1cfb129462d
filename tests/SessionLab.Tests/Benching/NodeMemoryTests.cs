using System.Globalization;
using SessionLab.Benching;
using SessionLab.Clients;
using SessionLab.Core.Records;
using SessionLab.Tests.EndToEnd;

namespace SessionLab.Tests.Benching;

public sealed class NodeMemoryTests
{
    private const int Sessions = 300;
    private const int Filler = 20_000;

    [Fact]
    public async Task A_node_tells_what_its_sessions_take_and_not_what_its_requests_left_behind()
    {
        await using var target = await BenchTarget.StartAsync(Lab.Launcher, TimeSpan.Zero, TestContext.Current.CancellationToken);
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = target.Address };
        // What a first request needs for ever is there before the comparison; a thousand more leave garbage and no session.
        for (var i = 0; i < 1_000; i++)
            await http.GetStringAsync("/health", TestContext.Current.CancellationToken);
        await AskAsync(http, filler: 1, sessions: 1);
        var before = await HeldAsync(http);
        for (var i = 0; i < 1_000; i++)
            await http.GetStringAsync("/health", TestContext.Current.CancellationToken);
        var idle = await HeldAsync(http) - before;
        await AskAsync(http, Filler, Sessions);
        var taken = await HeldAsync(http) - before;
        Assert.InRange(idle, -Filler * Sessions / 10, Filler * Sessions / 10);
        Assert.InRange(taken, 0.9 * Filler * Sessions, 2.5 * Filler * Sessions);
    }

    private static async Task AskAsync(HttpClient http, int filler, int sessions)
    {
        var requests = new Requests(http.BaseAddress!);
        for (var i = 0; i < sessions; i++)
        {
            using var request = requests.For(new OperationId(1, i + 1), OperationKind.Landing, filler, user: 0);
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
        }
    }

    private static async Task<long> HeldAsync(HttpClient http) => long.Parse(
        await http.GetStringAsync("/memory", TestContext.Current.CancellationToken), CultureInfo.InvariantCulture);
}
