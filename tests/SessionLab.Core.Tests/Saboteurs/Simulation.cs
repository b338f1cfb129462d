using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.Saboteurs;

/// <summary>Runs browsers against an application over a virtual clock, with races, refusals, timeouts and late applies.</summary>
internal sealed class Simulation(Application application, int seed, int operations)
{
    private const long TimeoutUs = 50_000;
    private const long ServerTimeoutUs = 150_000;
    private readonly PriorityQueue<(Flight Flight, Moment Moment), (long AtUs, long Number)> _queue = new();
    private readonly Random _random = new(seed);
    private readonly List<Browser> _browsers = [];
    private long _queued;
    private long _nowUs;
    private int _made;

    private enum Moment
    {
        Sent,
        Handled,
        Over,
    }

    /// <summary>Every third jar has two tabs; each browser makes requests until the operations are used up, then reads once more.</summary>
    public void Run(IRunListener listener)
    {
        application.Seeded(seed);
        const int jars = 12;
        for (var jar = 0; jar < jars; jar++)
            AddJar(new CookieJar(jar), jar % 3 == 0 ? 2 : 1);
        listener.See(Some.Header(clients: _browsers.Count, jars: jars, serverTimeoutUs: ServerTimeoutUs));
        foreach (var browser in _browsers)
            Queue(_random.Next(10_000), new Flight(browser), Moment.Sent);
        Drain(listener);
        foreach (var browser in _browsers.DistinctBy(browser => browser.Jar))
            Queue(_nowUs + ServerTimeoutUs + _random.Next(10_000), new Flight(browser) { Final = true }, Moment.Sent);
        Drain(listener);
        listener.See(new RunEnded(_nowUs, EndReason.Completed));
    }

    private void AddJar(CookieJar jar, int tabs)
    {
        for (var tab = 0; tab < tabs; tab++)
            _browsers.Add(new Browser(_browsers.Count, jar, tab == 0, new Random(_random.Next())));
    }

    private void Drain(IRunListener listener)
    {
        while (_queue.TryDequeue(out var next, out var at))
        {
            _nowUs = at.AtUs;
            if (next.Moment == Moment.Sent)
                Send(next.Flight);
            else if (next.Moment == Moment.Handled)
                next.Flight.Reply = application.Handle(next.Flight.Request!);
            else
                Finish(next.Flight, listener);
        }
    }

    private void Send(Flight flight)
    {
        if (!flight.Final && _made++ >= operations)
            return;
        (flight.Request, flight.ReactionTo) = flight.Final ? (flight.Browser.FinalRead(), null) : flight.Browser.Next();
        flight.StartUs = _nowUs;
        application.Begin(flight.Request);
        var dice = flight.Final ? 99 : _random.Next(100);
        var handledUs = _nowUs + 1 + _random.Next(5_000);
        flight.Luck = dice switch { < 2 => Luck.Refused, < 3 => Luck.Never, < 8 => Luck.Unanswered, _ => Luck.Good };
        if (dice is >= 4 and < 8)
            handledUs = _nowUs + TimeoutUs + _random.Next((int)(ServerTimeoutUs - TimeoutUs));
        if (flight.Luck is Luck.Good or Luck.Unanswered)
            Queue(handledUs, flight, Moment.Handled);
        var overUs = flight.Luck is Luck.Good or Luck.Refused ? handledUs + 1 + _random.Next(5_000) : _nowUs + TimeoutUs;
        Queue(overUs, flight, Moment.Over);
    }

    private void Finish(Flight flight, IRunListener listener)
    {
        var request = flight.Request!;
        var reply = flight.Luck == Luck.Good ? flight.Reply : null;
        var (outcome, trouble) = (reply, flight.Luck) switch
        {
            ({ } answered, _) => (answered.Outcome, answered.Trouble),
            (_, Luck.Refused) => (Outcome.Fail, Trouble.NoDestination),
            _ => (Outcome.InDoubt, Trouble.Timeout),
        };
        var shown = reply?.Shown;
        var answer = reply is null || outcome != Outcome.Ok ? null
            : new Answer(_random.Next(3), 1, reply.State, shown!.Count, shown.User, shown.Count, shown.Tail);
        var operation = new Operation(
            request.Id, request.Jar, request.Kind, flight.Final ? Phase.Final : Phase.Measured, flight.ReactionTo, flight.StartUs,
            flight.StartUs, _nowUs, request.Cookie != 0, outcome, trouble, reply?.Status ?? 0, answer);
        if (reply?.SetCookie is { } cookie && request.Kind != OperationKind.Replay)
            flight.Browser.Jar.Cookie = cookie;
        listener.See(operation);
        flight.Browser.See(operation);
        if (!flight.Final)
            Queue(_nowUs + 1 + _random.Next(8_000), new Flight(flight.Browser), Moment.Sent);
    }

    private void Queue(long atUs, Flight flight, Moment moment) => _queue.Enqueue((flight, moment), (atUs, _queued++));

    private enum Luck
    {
        Good,
        Refused,
        Never,
        Unanswered,
    }

    private sealed class Flight(Browser browser)
    {
        public Browser Browser { get; } = browser;

        public Request? Request { get; set; }

        public OperationId? ReactionTo { get; set; }

        public Reply? Reply { get; set; }

        public Luck Luck { get; set; }

        public long StartUs { get; set; }

        public bool Final { get; init; }
    }
}
