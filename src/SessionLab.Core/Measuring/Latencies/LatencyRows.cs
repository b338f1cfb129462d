using SessionLab.Core.Measuring.Load;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Latencies;

/// <summary>Durations of measured operations, sorted into the rows that reports show.</summary>
internal sealed class LatencyRows
{
    private readonly LatencyRecorder _session = new();
    private readonly LatencyRecorder _landing = new();
    private readonly LatencyRecorder _login = new();
    private readonly LatencyRecorder _logout = new();
    private readonly LatencyRecorder _lag = new();
    private readonly LatencyRecorder _service = new();
    private readonly PhaseMeter _sessionPhases = new();
    private readonly PhaseMeter _loginPhases = new();
    private RoundMeter? _rounds;

    public Latency Session => _session.Latency();

    public Latency Landing => _landing.Latency();

    public Latency Login => _login.Latency();

    public Latency Logout => _logout.Latency();

    /// <summary>Where the time of the requests of <see cref="Session"/> went.</summary>
    public PhaseFigures? SessionPhases => _sessionPhases.Figures();

    /// <summary>Where the time of the requests of <see cref="Login"/> went.</summary>
    public PhaseFigures? LoginPhases => _loginPhases.Figures();

    public Latency Lag => _lag.Latency();

    /// <summary>The rounds in order; empty when the measured part was made all at once.</summary>
    public IReadOnlyList<RoundFigures> Rounds => _rounds?.Figures ?? [];

    /// <summary>What the open model adds; null in the closed model, where a request has no time but that of its sending.</summary>
    public OpenLatency? Open { get; private set; }

    /// <summary>Median time from start to end of all measured operations, answered or not, µs.</summary>
    public double MedianServiceUs => _service.MedianUs;

    /// <summary>Mean time from start to end of all measured operations, answered or not, µs.</summary>
    public double MeanServiceUs => _service.MeanUs;

    /// <summary>What is counted depends on the pace and the rounds.</summary>
    public void Begin(RunHeader header)
    {
        Open = header.IsOpen() ? new OpenLatency() : null;
        _rounds = header.Rounds > 1 ? new RoundMeter() : null;
    }

    /// <summary>What comes after a rest is another round.</summary>
    public void Enter(PhaseStarted started) => _rounds?.Enter(started);

    public void Add(Operation operation)
    {
        var sentUs = operation.EndUs - operation.StartUs;
        _lag.Record(operation.StartUs - operation.IntendedUs);
        _service.Record(sentUs);
        var row = operation.Outcome == Outcome.Ok ? Row(operation) : null;
        var latencyUs = operation.LatencyUs(Open is not null);
        row?.Record(latencyUs);
        Open?.Add(operation, session: row == _session);
        _rounds?.Add(operation, row == _session ? latencyUs : null);
        if (operation.Timing is { } timing)
            Phases(row)?.Add(timing, latencyUs);
    }

    /// <summary>All samples by name.</summary>
    public IEnumerable<KeyValuePair<string, LatencyRecorder>> Rows()
    {
        List<KeyValuePair<string, LatencyRecorder>> rows =
            [new("session", _session), new("landing", _landing), new("login", _login), new("logout", _logout), new("lag", _lag)];
        if (Open is not null)
            rows.Add(new("arrival", Open.Arrivals));
        return [.. rows, .. _sessionPhases.Rows("session"), .. _loginPhases.Rows("login")];
    }

    private PhaseMeter? Phases(LatencyRecorder? row) => row is null ? null : row == _session ? _sessionPhases : row == _login ? _loginPhases : null;

    private LatencyRecorder? Row(Operation operation) => operation.Kind switch
    {
        OperationKind.Landing => _landing,
        OperationKind.Login => _login,
        OperationKind.Logout => _logout,
        _ => operation.IsOfASession() ? _session : null,
    };
}
