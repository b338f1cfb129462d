using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Latencies;

/// <summary>The latencies of each round by itself, beside those of all together.</summary>
internal sealed class RoundMeter
{
    private readonly List<Round> _rounds = [];
    private bool _resting = true;

    /// <summary>The rounds in order.</summary>
    public IReadOnlyList<RoundFigures> Figures => [.. _rounds.Select(round => round.Figures())];

    /// <summary>What comes after a rest is another round.</summary>
    public void Enter(PhaseStarted started) => _resting |= started.Phase == Phase.Resting;

    /// <summary>Takes a measured operation.</summary>
    /// <param name="operation">Of the round that is on.</param>
    /// <param name="sessionUs">Its latency if it belongs to the requests of a logged-in session, µs.</param>
    public void Add(Operation operation, long? sessionUs)
    {
        if (_resting)
            _rounds.Add(new Round());
        _resting = false;
        _rounds[^1].Add(operation, sessionUs);
    }

    private sealed class Round
    {
        private readonly LatencyRecorder _session = new();
        private readonly MeasuredTime _time = new();

        public void Add(Operation operation, long? sessionUs)
        {
            _time.Add(operation);
            if (sessionUs is { } latencyUs)
                _session.Record(latencyUs);
        }

        public RoundFigures Figures()
        {
            var latency = _session.Latency();
            return new RoundFigures(_time.Operations, _time.Seconds, latency.P50, latency.P99);
        }
    }
}
