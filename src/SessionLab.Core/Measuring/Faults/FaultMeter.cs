using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Measuring.Load;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Faults;

/// <summary>When each fault was injected and healed, and what became of the requests sent in between.</summary>
/// <remarks>A request that was sent within the moment that a fault's own line takes to come to the stream may be told before that line, and count outside.</remarks>
internal sealed class FaultMeter
{
    private readonly FaultSpans _spans = new();
    private readonly List<FaultWindowMeter> _windows = [];
    private bool _open;
    private long _measuredFromUs;

    /// <summary>From when to when each lasted.</summary>
    public FaultSpans Spans => _spans;

    /// <summary>In the order of their injections.</summary>
    public IReadOnlyList<SeenFault> Seen(MeasuredTime measured) =>
    [
        .. _spans.All.Zip(_windows, (span, window) =>
            new SeenFault(span.Fault, span.Target, Seconds(span.BegunUs), Seconds(span.DoneUs), Seconds(span.HealedUs))
            {
                Meanwhile = window.Figures(measured.Within(span.BegunUs, span.HealedUs ?? long.MaxValue) / 1e6),
            }),
    ];

    public void Begin(RunHeader header) => _open = header.IsOpen();

    public void Enter(PhaseStarted started)
    {
        if (started.Phase == Phase.Measured)
            _measuredFromUs = started.AtUs;
    }

    public void Add(FaultEvent step)
    {
        _spans.See(step);
        while (_windows.Count < _spans.All.Count)
            _windows.Add(new FaultWindowMeter());
    }

    /// <summary>Takes a request and what the judge made of it, which for some comes late.</summary>
    public void See(Operation operation, AnswerClass answerClass)
    {
        foreach (var window in Within(operation.Phase, operation.StartUs))
            window.Add(operation, answerClass, operation.LatencyUs(_open));
    }

    public void See(Discovery discovery)
    {
        foreach (var window in Within(discovery.Phase, discovery.SentUs))
            window.Add(discovery);
    }

    private IEnumerable<FaultWindowMeter> Within(Phase phase, long sentUs) => phase == Phase.Measured && _windows.Count > 0
        ? _windows.Where((_, index) => sentUs >= _spans.All[index].BegunUs && !(sentUs >= _spans.All[index].HealedUs))
        : [];

    private double Seconds(long us) => (us - _measuredFromUs) / 1e6;

    private double? Seconds(long? us) => us is { } seen ? Seconds(seen) : null;
}
