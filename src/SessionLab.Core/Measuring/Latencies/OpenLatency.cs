using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Latencies;

/// <summary>What only the open model has: the arrivals apart, and what a generator that waits for answers would have made of the same run.</summary>
internal sealed class OpenLatency
{
    // Twice as many connections as the rate needs in the median, as somebody who sets up such a generator would choose.
    private const double Spare = 2;
    private readonly IReadOnlyList<WaitingGenerator> _waiting = [.. new[] { 8, 32, 128, 512, 2048 }.Select(connections => new WaitingGenerator(connections))];

    /// <summary>The first requests of visits.</summary>
    public LatencyRecorder Arrivals { get; } = new();

    public Latency Arrival => Arrivals.Latency();

    /// <param name="session">True for a request of a logged-in session.</param>
    public void Add(Operation operation, bool session)
    {
        var ok = operation.Outcome == Outcome.Ok;
        // Here a client makes one visit: its first request is the one whose time the plan gives.
        var arrival = ok && operation.Id.Number == 1;
        if (arrival)
            Arrivals.Record(operation.EndUs - operation.IntendedUs);
        foreach (var generator in _waiting)
            generator.Add(operation, arrival, session);
    }

    /// <summary>The smallest generator that carries the rate.</summary>
    /// <param name="inFlight">Requests on their way in the median: their rate times their median duration.</param>
    public WaitingGenerator Fitting(double inFlight) =>
        _waiting.FirstOrDefault(generator => generator.Connections >= Spare * inFlight) ?? _waiting[^1];
}
