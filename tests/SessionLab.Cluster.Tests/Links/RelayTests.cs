using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using SessionLab.Cluster.Links;

namespace SessionLab.Cluster.Tests.Links;

public sealed class RelayTests
{
    private static readonly LinkWeather Cut = new() { Break = LinkBreak.Reset };
    private static readonly LinkWeather Stalled = new() { Break = LinkBreak.Stall };

    [Fact]
    public async Task In_fair_weather_everything_passes_and_so_does_the_end_of_a_connection()
    {
        await using var echo = await RelayedEcho.StartAsync();
        var socket = await echo.ConnectAsync();
        Assert.Equal("hello", await RelayedEcho.AskAsync(socket, "hello"));
        socket.Shutdown(SocketShutdown.Send);
        Assert.Equal(0, await socket.ReceiveAsync(new byte[1], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_cut_resets_who_is_connected_and_who_connects_until_it_is_healed()
    {
        await using var echo = await RelayedEcho.StartAsync();
        var before = await echo.ConnectAsync();
        await RelayedEcho.AskAsync(before, "hello");
        await echo.WeatherAsync(Cut);
        await Assert.ThrowsAsync<SocketException>(() => RelayedEcho.AskAsync(before, "hello"));
        await Assert.ThrowsAsync<SocketException>(async () => await RelayedEcho.AskAsync(await echo.ConnectAsync(), "hello"));
        await echo.WeatherAsync(LinkWeather.Fair);
        Assert.Equal("hello", await RelayedEcho.AskAsync(await echo.ConnectAsync(), "hello"));
    }

    [Fact]
    public async Task Packets_that_the_kernel_loses_are_sent_again_and_nothing_is_missing()
    {
        if (PacketLoss.Refusal is { } why)
        {
            Assert.StartsWith("a TCP relay cannot lose packets: ", why, StringComparison.Ordinal);
            return;
        }

        await using var echo = await RelayedEcho.StartAsync();
        var socket = await echo.ConnectAsync();
        await echo.WeatherAsync(new LinkWeather { Loss = 0.2 });
        for (var number = 0; number < 20; number++)
            Assert.Equal($"hello {number}", await RelayedEcho.AskAsync(socket, $"hello {number}"));
        Assert.NotEqual(0, await DroppedAsync(echo.Port));
        await echo.WeatherAsync(LinkWeather.Fair);
        Assert.Null(await DroppedAsync(echo.Port));
    }

    [Fact]
    public async Task What_is_sent_into_a_stall_arrives_when_it_is_healed()
    {
        await using var echo = await RelayedEcho.StartAsync();
        var socket = await echo.ConnectAsync();
        await echo.WeatherAsync(Stalled);
        var answer = RelayedEcho.AskAsync(socket, "hello");
        await echo.WeatherAsync(Stalled with { Way = LinkWay.There });
        Assert.Equal((false, 0), (answer.IsCompleted, echo.Received));
        await echo.WeatherAsync(LinkWeather.Fair);
        Assert.Equal("hello", await answer);
    }

    [Fact]
    public async Task Over_a_narrow_link_much_takes_as_long_as_arithmetic_says_and_arrives_whole()
    {
        await using var echo = await RelayedEcho.StartAsync();
        var socket = await echo.ConnectAsync();
        await echo.WeatherAsync(new LinkWeather { Bandwidth = 100, Way = LinkWay.There });
        var began = Stopwatch.GetTimestamp();
        var text = new string('x', 20_000);
        Assert.Equal(text, await RelayedEcho.AskAsync(socket, text));
        Assert.True(Stopwatch.GetElapsedTime(began) >= TimeSpan.FromMilliseconds(195));
        await echo.WeatherAsync(LinkWeather.Fair);
        Assert.Equal("hello", await RelayedEcho.AskAsync(socket, "hello"));
    }

    [Fact]
    public async Task One_way_only_the_answer_is_missing()
    {
        await using var echo = await RelayedEcho.StartAsync();
        var socket = await echo.ConnectAsync();
        await echo.WeatherAsync(Stalled with { Way = LinkWay.Back });
        var answer = RelayedEcho.AskAsync(socket, "hello");
        await Eventually.IsTrueAsync(() => echo.Received == 5, "the request arrives");
        Assert.False(answer.IsCompleted);
        await echo.WeatherAsync(LinkWeather.Fair);
        Assert.Equal("hello", await answer);
    }

    [Theory]
    [InlineData(LinkWay.Both, 100)]
    [InlineData(LinkWay.There, 50)]
    public async Task A_delay_is_waited_out_each_way_it_is_set_for(LinkWay way, int leastMs)
    {
        await using var echo = await RelayedEcho.StartAsync();
        var socket = await echo.ConnectAsync();
        await echo.WeatherAsync(new LinkWeather { Delay = TimeSpan.FromMilliseconds(50), Way = way });
        var began = Stopwatch.GetTimestamp();
        Assert.Equal("hello", await RelayedEcho.AskAsync(socket, "hello"));
        Assert.True(Stopwatch.GetElapsedTime(began).TotalMilliseconds > leastMs - 2);
    }

    [Fact]
    public async Task With_jitter_the_order_is_kept()
    {
        await using var echo = await RelayedEcho.StartAsync();
        var socket = await echo.ConnectAsync();
        await echo.WeatherAsync(new LinkWeather { Delay = TimeSpan.FromMilliseconds(5), Jitter = TimeSpan.FromMilliseconds(5) });
        var digits = string.Concat(Enumerable.Range(0, 40).Select(i => i % 10));
        foreach (var digit in digits[..^1])
            await socket.SendAsync(new[] { (byte)digit }, TestContext.Current.CancellationToken);
        var answers = await RelayedEcho.AskAsync(socket, digits[^1..]);
        while (answers.Length < digits.Length)
            answers += await ReadAsync(socket);
        Assert.Equal(digits, answers);
    }

    [Fact]
    public async Task A_flaky_link_breaks_some_connections_and_takes_new_ones()
    {
        await using var echo = await RelayedEcho.StartAsync();
        await echo.WeatherAsync(new LinkWeather { Break = LinkBreak.Reset, Way = LinkWay.There, Share = 0.5 });
        var answered = 0;
        for (var i = 0; i < 40; i++)
            answered += await IsAnsweredAsync(await echo.ConnectAsync()) ? 1 : 0;
        Assert.InRange(answered, 5, 35);
    }

    private static async Task<bool> IsAnsweredAsync(Socket socket)
    {
        try
        {
            return await RelayedEcho.AskAsync(socket, "hello") == "hello";
        }
        catch (SocketException)
        {
            // That is the answer.
            return false;
        }
    }

    private static async Task<string> ReadAsync(Socket socket)
    {
        var buffer = new byte[100];
        return System.Text.Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken));
    }

    // By the kernel's own count; null when it has no rule for the port.
    private static async Task<int?> DroppedAsync(int port)
    {
        using var program = Process.Start(new ProcessStartInfo("nft", ["list", "ruleset"]) { RedirectStandardOutput = true })!;
        var rules = (await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n')
            .Where(line => line.Contains($"port {port} numgen", StringComparison.Ordinal)).ToList();
        return rules.Count == 0 ? null : rules.Sum(rule => int.Parse(rule.Split("counter packets ")[1].Split(' ')[0], CultureInfo.InvariantCulture));
    }
}
