using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Latencies;

/// <summary>
/// What a generator would have reported that waits: so many connections, each of which sends its next request when its last one has been
/// answered, and counts from then. While the cluster stands still it sends nothing, and so sees next to nothing of that (Tene's
/// coordinated omission).
/// </summary>
/// <param name="connections">How many.</param>
internal sealed class WaitingGenerator(int connections)
{
    private readonly long[] _freeUs = new long[connections];

    public int Connections => connections;

    public LatencyRecorder Arrival { get; } = new();

    public LatencyRecorder Session { get; } = new();

    /// <summary>Takes the operations in the order of their ends.</summary>
    public void Add(Operation operation, bool arrival, bool session)
    {
        ref var freeUs = ref _freeUs[operation.Id.Client % connections];
        var latencyUs = operation.EndUs - Math.Max(operation.StartUs, freeUs);
        freeUs = operation.EndUs;
        if (arrival)
            Arrival.Record(latencyUs);
        if (session)
            Session.Record(latencyUs);
    }
}
