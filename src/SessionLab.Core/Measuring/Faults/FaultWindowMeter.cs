using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Faults;

/// <summary>Folds the requests that were sent while one fault lasted; its memory does not grow with them.</summary>
internal sealed class FaultWindowMeter
{
    private readonly LatencyRecorder _latency = new();
    private readonly LatencyRecorder _stale = new();
    private readonly Tally _tally = new();
    private long _answered;

    /// <param name="operation">A request.</param>
    /// <param name="answerClass">What the judge made of it.</param>
    /// <param name="latencyUs">Its latency, µs.</param>
    public void Add(Operation operation, AnswerClass answerClass, long latencyUs)
    {
        _tally.Operations++;
        _tally[answerClass]++;
        if (operation.Outcome != Outcome.Ok)
            return;
        _answered++;
        if (operation.IsOfASession())
            _latency.Record(latencyUs);
    }

    public void Add(Discovery discovery)
    {
        switch (discovery.Kind)
        {
            case DiscoveryKind.LoginAcknowledged: _tally.Sessions++; break;
            case DiscoveryKind.LoginLost: _tally.LostSessions++; break;
            case DiscoveryKind.LoginForced: _tally.ForcedRelogins++; break;
            case DiscoveryKind.StaleRead: _stale.Record(discovery.OutdatedUs); break;
        }
    }

    public FaultFigures Figures(double seconds) => new()
    {
        Seconds = seconds,
        Requests = _tally.Operations,
        Answered = _answered,
        Sessions = _tally.Sessions,
        LostSessions = _tally.LostSessions,
        ForcedRelogins = _tally.ForcedRelogins,
        RequestsMeetingLoss = _tally[AnswerClass.SessionLost],
        StaleReads = _tally[AnswerClass.StaleRead],
        LostUpdates = _tally[AnswerClass.LostUpdate],
        Duplicates = _tally[AnswerClass.Duplicate],
        InDoubt = _tally[AnswerClass.InDoubt],
        Refused = _tally[AnswerClass.Refused],
        Errors = _tally[AnswerClass.Error],
        LatencyMs = _latency.Latency(),
        StaleWindowMs = StaleWindow.Of(_stale),
    };
}
