using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Records;

namespace SessionLab.Core.Findings.Seen;

/// <summary>Gathers from a run, in one pass and in fixed memory, what the rules need to have seen besides its figures.</summary>
internal sealed class EvidenceMeter
{
    private readonly Mishaps _mishaps = new();
    private readonly RuntimeMeter _runtimes = new();
    private readonly ClockMeter _clock = new();
    private readonly SpikeMeter _spikes = new();
    private readonly LatencyShape _shape = new();
    private readonly List<StoreAnswered> _stores = [];
    private RunEvent? _end;
    private long _noPort;

    /// <summary>Takes one event, in the order of the stream.</summary>
    public void See(RunEvent runEvent)
    {
        _mishaps.Reach(runEvent.AtUs);
        switch (runEvent)
        {
            case Operation operation: Add(operation); break;
            case PhaseStarted started: _runtimes.Enter(started); break;
            case RuntimeSample sample: _runtimes.Add(sample); break;
            case ClockSample sample: _clock.Add(sample); break;
            case StoreAnswered answered: _stores.Add(answered); break;
            case FaultEvent fault: _mishaps.See(fault); break;
            case RunEnded or HistoryDamaged when _end is not HistoryDamaged: _end = runEvent; break;
        }
    }

    /// <summary>What was seen, beside a run's figures.</summary>
    public Evidence Beside(RunHeader header, Summary summary, Judgement judgement, IReadOnlyDictionary<string, long> leftOutUs) => new()
    {
        Header = header,
        Summary = summary,
        Judgement = judgement,
        End = _end,
        Broken = _mishaps.Any,
        Ended = _mishaps.Ended,
        Stopped = _mishaps.Stopped,
        LeftOutUs = leftOutUs,
        Runtimes = _runtimes.Processes,
        ClockJumps = _clock.Jumps,
        Shape = _shape,
        Spikes = _spikes.Spikes,
        Stores = _stores,
        NoPort = _noPort,
    };

    private void Add(Operation operation)
    {
        if (operation.Phase != Phase.Measured)
            return;
        if (operation.Trouble == Trouble.NoPort)
            _noPort++;
        if (operation.Outcome != Outcome.Ok || !operation.Kind.IsSessionRequest() || operation.Answer is not { User: >= 0 })
            return;
        // What the plan asks a page to wait is nobody's constant, and no peak of the cluster's.
        var us = operation.EndUs - operation.StartUs - (operation.Timing?.Or0(TimingEntry.Work) ?? 0);
        _shape.Add(us);
        _spikes.Add(us, operation.EndUs);
    }
}
