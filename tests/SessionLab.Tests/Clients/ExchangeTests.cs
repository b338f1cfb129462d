using System.Net;
using System.Net.Sockets;
using SessionLab.Clients;
using SessionLab.Core.Records;

namespace SessionLab.Tests.Clients;

public sealed class ExchangeTests
{
    private const string Found = "found;version=2;count=1;user=12;tail=\"3.2\"";

    [Theory]
    [InlineData(200, Found, null, Outcome.Ok, Trouble.None)]
    [InlineData(401, "created;version=1;count=0", null, Outcome.Ok, Trouble.None)]
    [InlineData(409, "none", "not-applied", Outcome.Fail, Trouble.NotApplied)]
    [InlineData(413, "none", "not-applied", Outcome.Fail, Trouble.NotApplied)]
    [InlineData(503, "none", "not-applied", Outcome.Fail, Trouble.NotApplied)]
    [InlineData(503, "none", "unknown", Outcome.InDoubt, Trouble.Unknown)]
    [InlineData(500, null, null, Outcome.InDoubt, Trouble.ServerError)]
    [InlineData(400, Found, null, Outcome.InDoubt, Trouble.ServerError)]
    [InlineData(200, "none", null, Outcome.InDoubt, Trouble.ServerError)]
    public async Task An_answer_of_a_node_allows_exactly_this_conclusion(
        int status, string? session, string? marker, Outcome outcome, Trouble trouble)
    {
        var ending = await SendAsync(_ => Answer(status, "n2;incarnation=1", session, marker));
        Assert.Equal((outcome, trouble, status), (ending.Outcome, ending.Trouble, ending.Status));
    }

    [Theory]
    [InlineData(502, Outcome.InDoubt, Trouble.BadGateway)]
    [InlineData(503, Outcome.Fail, Trouble.NoDestination)]
    [InlineData(504, Outcome.InDoubt, Trouble.GatewayTimeout)]
    [InlineData(200, Outcome.InDoubt, Trouble.ServerError)]
    public async Task An_answer_without_a_node_is_the_balancers(int status, Outcome outcome, Trouble trouble)
    {
        var ending = await SendAsync(_ => Answer(status, node: null, session: null, marker: null));
        Assert.Equal((outcome, trouble), (ending.Outcome, ending.Trouble));
    }

    [Theory]
    [InlineData(SocketError.ConnectionRefused, Outcome.Fail, Trouble.NoDestination)]
    [InlineData(SocketError.AddressNotAvailable, Outcome.Fail, Trouble.NoPort)]
    [InlineData(SocketError.TooManyOpenSockets, Outcome.Fail, Trouble.NoPort)]
    public async Task A_request_that_never_left_was_certainly_not_applied(SocketError error, Outcome outcome, Trouble trouble)
    {
        var ending = await SendAsync(_ => throw new HttpRequestException(
            HttpRequestError.ConnectionError, "no connection", new SocketException((int)error)));
        Assert.Equal((outcome, trouble), (ending.Outcome, ending.Trouble));
    }

    [Fact]
    public async Task A_lab_without_a_free_port_says_so()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var ending = await SendOverAsync(async giveUp =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            // The only port there is, and somebody has it.
            socket.Bind(taken.LocalEndpoint);
            await socket.ConnectAsync(taken.LocalEndpoint, giveUp);
            return new NetworkStream(socket, ownsSocket: true);
        });
        Assert.Equal((Outcome.Fail, Trouble.NoPort), (ending.Outcome, ending.Trouble));
    }

    [Fact]
    public async Task A_connection_that_is_closed_before_it_is_used_took_no_request()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere a closed socket may still know whom it was connected to");
        using var node = new TcpListener(IPAddress.Loopback, 0);
        node.Start();
        var ending = await SendOverAsync(async giveUp =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(node.LocalEndpoint, giveUp);
            var stream = new NetworkStream(socket, ownsSocket: true);
            using (var accepted = await node.AcceptSocketAsync(giveUp))
                accepted.LingerState = new LingerOption(enable: true, seconds: 0);
            Assert.True(socket.Poll(TimeSpan.FromSeconds(30), SelectMode.SelectRead));
            return stream;
        });
        Assert.Equal((Outcome.Fail, Trouble.NoDestination), (ending.Outcome, ending.Trouble));
    }

    [Fact]
    public async Task A_bare_error_of_a_connection_in_use_leaves_the_request_in_doubt()
    {
        var ending = await SendAsync(_ => throw new SocketException((int)SocketError.ConnectionReset));
        Assert.Equal((Outcome.InDoubt, Trouble.Reset), (ending.Outcome, ending.Trouble));
    }

    [Theory]
    [InlineData(200, Found, null)]
    [InlineData(409, "none", "not-applied")]
    public async Task An_answer_of_any_kind_brings_the_times_it_tells(int status, string session, string? marker)
    {
        var answer = Answer(status, "n2;incarnation=1", session, marker);
        answer.Headers.Add("Server-Timing", ["node;dur=0.614", "balancer;dur=1.2"]);
        var ending = await SendAsync(_ => answer);
        Assert.Equal(new ServerTiming((TimingEntry.Node, 614), (TimingEntry.Balancer, 1_200)), ending.Timing);
    }

    [Fact]
    public async Task A_connection_that_breaks_later_leaves_the_request_in_doubt()
    {
        var ending = await SendAsync(_ => throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset"));
        Assert.Equal((Outcome.InDoubt, Trouble.Reset), (ending.Outcome, ending.Trouble));
    }

    [Fact]
    public async Task A_client_that_gives_up_leaves_the_request_in_doubt()
    {
        var ending = await SendAsync(_ => throw new TaskCanceledException());
        Assert.Equal((Outcome.InDoubt, Trouble.Timeout), (ending.Outcome, ending.Trouble));
    }

    [Fact]
    public async Task A_cookie_that_no_browser_could_read_is_an_error_of_the_server()
    {
        var response = Answer(200, "n2;incarnation=1", Found, null);
        response.Headers.TryAddWithoutValidation("Set-Cookie", "=;;=;bad cookie,");
        var ending = await SendAsync(_ => response, new Jar(new Uri("http://127.0.0.1/")));
        Assert.Equal(Trouble.ServerError, ending.Trouble);
    }

    // Over the platform's own handler, on a connection that the test makes.
    private static async Task<Ending> SendOverAsync(Func<CancellationToken, Task<Stream>> connect)
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = async (_, giveUp) => await connect(giveUp) };
        using var http = new HttpMessageInvoker(handler);
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1/");
        return await new Exchange(http, new AnswerReader(new NodeNames([]))).SendAsync(request, null, TestContext.Current.CancellationToken);
    }

    private static async Task<Ending> SendAsync(Func<HttpRequestMessage, HttpResponseMessage> answer, Jar? jar = null)
    {
        using var http = new HttpMessageInvoker(new Stub(answer));
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1/");
        return await new Exchange(http, new AnswerReader(new NodeNames(["n1", "n2"]))).SendAsync(request, jar, CancellationToken.None);
    }

    private static HttpResponseMessage Answer(int status, string? node, string? session, string? marker)
    {
        var response = new HttpResponseMessage((HttpStatusCode)status);
        foreach (var (name, value) in new[] { ("X-Node", node), ("X-Session", session), ("X-Outcome", marker) })
            if (value is not null)
                response.Headers.TryAddWithoutValidation(name, value);
        return response;
    }

    private sealed class Stub(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }
}
