using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Latencies;

/// <summary>Sorts the times that answers tell into phases; what the client waited beyond the balancer's time is the first of them.</summary>
internal sealed class PhaseMeter
{
    /// <summary>The phase before and after all others: the client's connection, and in the open model a late start.</summary>
    public const string Client = "client";

    private static readonly TimingEntry[] Entries =
        [.. Enum.GetValues<TimingEntry>().Where(entry => entry is >= TimingEntry.Affinity and <= TimingEntry.Other)];

    private readonly PhaseRecorder?[] _phases = new PhaseRecorder?[(int)TimingEntry.Other + 1];
    private readonly PhaseRecorder _client = new();
    private long _requests;
    private long _latencyUs;
    private long _nodeUs;

    /// <summary>Takes one answered request.</summary>
    /// <param name="timing">What its answer said.</param>
    /// <param name="latencyUs">How long the client waited, µs.</param>
    public void Add(ServerTiming timing, long latencyUs)
    {
        if ((timing[TimingEntry.Balancer] ?? timing[TimingEntry.Node]) is not { } serversUs)
            return;
        _requests++;
        _latencyUs += latencyUs;
        _nodeUs += timing.Or0(TimingEntry.Node);
        _client.Record(latencyUs - serversUs);
        foreach (var entry in Entries)
            if (timing[entry] is { } us)
                (_phases[(int)entry] ??= new PhaseRecorder()).Record(us);
    }

    /// <summary>The phases that any request was in, each as <c>KIND.PHASE</c>.</summary>
    public IEnumerable<KeyValuePair<string, LatencyRecorder>> Rows(string kind) =>
    [
        new($"{kind}.{Client}", _client.InPhase),
        .. Entries.Where(entry => _phases[(int)entry] is not null)
            .Select(entry => new KeyValuePair<string, LatencyRecorder>($"{kind}.{Name(entry)}", _phases[(int)entry]!.InPhase)),
    ];

    /// <summary>The figures of what was seen so far; null when no answer told its times.</summary>
    public PhaseFigures? Figures()
    {
        if (_requests == 0)
            return null;
        var phases = new OrderedDictionary<string, PhaseFigure> { [Client] = _client.Figure(_requests) };
        foreach (var entry in Entries)
            if (_phases[(int)entry] is { } phase)
                phases.Add(Name(entry), phase.Figure(_requests));
        double? otherUs = _phases[(int)TimingEntry.Other]?.SumUs;
        return new PhaseFigures(
            _requests, _latencyUs / 1000.0 / _requests, _nodeUs / 1000.0 / _requests, _nodeUs > 0 ? otherUs / _nodeUs : null, phases);
    }

    private static string Name(TimingEntry entry) => entry.ToString().ToLowerInvariant();
}
