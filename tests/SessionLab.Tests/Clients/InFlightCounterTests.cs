using System.Net;
using SessionLab.Clients;

namespace SessionLab.Tests.Clients;

public sealed class InFlightCounterTests
{
    private readonly HandClock _hand = new();
    private readonly InFlightCounter _counter;

    public InFlightCounterTests() => _counter = new InFlightCounter(new RunClock(_hand));

    [Fact]
    public void Requests_are_added_up_over_the_time_that_they_are_on_their_way()
    {
        _hand.Us += 1_000;
        _counter.Enter();
        _hand.Us += 2_000;
        _counter.Enter();
        _hand.Us += 3_000;
        _counter.Leave();
        _hand.Us += 4_000;
        var sample = _counter.Sample();
        Assert.Equal((10_000, 1, 2_000 + 2 * 3_000 + 4_000), (sample.AtUs, sample.Requests, sample.IntegralUs));
    }

    [Fact]
    public void Nothing_on_its_way_adds_nothing()
    {
        _counter.Enter();
        _counter.Leave();
        _hand.Us += 5_000;
        Assert.Equal((0, 0), (_counter.Sample().Requests, _counter.Sample().IntegralUs));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_exchange_is_counted_from_its_sending_to_its_end_however_it_ends(bool answered)
    {
        using var http = new HttpMessageInvoker(new Slow(() =>
        {
            Assert.Equal(1, _counter.Sample().Requests);
            _hand.Us += 5_000;
            return answered ? new HttpResponseMessage(HttpStatusCode.OK) : throw new HttpRequestException(HttpRequestError.ResponseEnded, "reset");
        }));
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://127.0.0.1/");
        await new Exchange(http, new AnswerReader(new NodeNames(["n1"]))).SendAsync(request, null, CancellationToken.None, _counter);
        Assert.Equal((0, 5_000), (_counter.Sample().Requests, _counter.Sample().IntegralUs));
    }

    /// <summary>A clock that a test turns by hand.</summary>
    private sealed class HandClock : TimeProvider
    {
        public long Us { get; set; }

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => Us;
    }

    private sealed class Slow(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer());
    }
}
