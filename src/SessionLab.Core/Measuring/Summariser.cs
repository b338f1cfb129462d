using System.Text.Json;
using SessionLab.Core.Findings;
using SessionLab.Core.Findings.Seen;
using SessionLab.Core.Judging;
using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Measuring.Faults;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Measuring.Load;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring;

/// <summary>Folds a run into its summary in one pass; memory is bounded by clients and processes.</summary>
public sealed class Summariser : IRunListener
{
    private readonly LatencyRows _latencies = new();
    private readonly MeasuredTime _measured = new();
    private readonly ResourceMeter _resources = new();
    private readonly StoreMeter _store = new();
    private readonly NodeCounter _nodes = new();
    private readonly RotationMeter _rotation = new();
    private readonly FlightMeter _flight = new();
    private readonly SendMeter _sending = new();
    private readonly WarmUpMeter _warmUp = new();
    private readonly EvidenceMeter _evidence = new();
    private readonly FaultMeter _faults = new();
    private readonly MoveMeter _moves = new();
    private readonly StaleMeter _stale = new();
    private CopyMeter? _copies;
    private RunHeader? _header;

    /// <summary>The run's header.</summary>
    /// <exception cref="InvalidOperationException">None was seen.</exception>
    public RunHeader Header => _header ?? throw new InvalidOperationException("A run begins with its header.");

    /// <summary>Listens to what the judge of the same run says of single requests: what became of them while a fault lasted, and of stale reads.</summary>
    public void Listen(Judge judge)
    {
        judge.Classified += _faults.See;
        judge.Discovered += _faults.See;
        judge.Discovered += _stale.See;
    }

    /// <summary>Takes one event, in the order of the stream.</summary>
    public void See(RunEvent runEvent)
    {
        _copies?.See(runEvent);
        _evidence.See(runEvent);
        if (runEvent is Operation made)
        {
            _warmUp.Add(made);
            _moves.Add(made);
        }
        switch (runEvent)
        {
            case RunHeader header: Begin(header); break;
            case Operation { Phase: Phase.Measured } operation: Add(operation); break;
            case LedgerRecord record: _store.Add(record, _measured); break;
            case PhaseStarted started: Enter(started); break;
            case ResourceSample sample: _resources.Add(sample); break;
            case MachineSample sample: _resources.Add(sample); break;
            case InFlightSample sample: _flight.Add(sample); break;
            case RotationChange change: _rotation.Add(change); break;
            case FaultEvent fault: Add(fault); break;
        }
    }

    /// <summary>The numbers of what was seen so far, with the judge's counts among them.</summary>
    /// <exception cref="InvalidOperationException">No header was seen.</exception>
    public Summary Summarise(Judgement judgement)
    {
        var header = Header;
        var tally = judgement.Tallies.GetValueOrDefault(Phase.Measured) ?? new Tally();
        var leftOut = _rotation.LeftOut(_measured, header.Cluster.Affinity is null ? _measured.FromUs : _warmUp.FromUs);
        var seen = new SeenRun(tally, _moves.Seen, judgement, Detections.Seconds(_faults.Spans, _rotation.Absences), leftOut.Count == 0);
        var summary = Count(Measure(header), tally) with
        {
            Verdict = judgement.Verdict,
            Reasons = judgement.Reasons,
            Causes = judgement.Causes,
            Faults = _faults.Seen(_measured),
            StaleWindowMs = _stale.Window,
            DeadNodes = judgement.DeadNodes,
            StoreRestarts = judgement.StoreRestarts,
            Predictions =
            [
                .. header.Predictions.Select(prediction => PredictionResult.Of(prediction, seen)).OfType<PredictionResult>(),
            ],
        };
        var findings = FindingCatalog.Find(_evidence.Beside(header, summary, judgement, leftOut));
        return summary with { Findings = findings, Trustworthy = !findings.Any(finding => finding.Distrust) };
    }

    /// <summary>The samples behind the percentiles of what was seen so far.</summary>
    public LatencyHistograms Histograms() => new(_measured.FromUs, _latencies.Rows());

    private void Begin(RunHeader header)
    {
        _header = header;
        _copies = new CopyMeter(header);
        _latencies.Begin(header);
        _faults.Begin(header);
        _moves.Expect(header);
    }

    private void Enter(PhaseStarted started)
    {
        _resources.Enter(started);
        _faults.Enter(started);
        _measured.Enter(started);
        _latencies.Enter(started);
        _warmUp.Enter(started);
    }

    private void Add(FaultEvent fault)
    {
        _faults.Add(fault);
        _moves.Add(fault);
    }

    private void Add(Operation operation)
    {
        _measured.Add(operation);
        _latencies.Add(operation);
        _nodes.Add(operation);
        if (operation.Timing is { } timing)
            _store.Add(timing);
        _sending.Add(operation);
    }

    private Summary Measure(RunHeader header)
    {
        var memory = _resources.Memory(header.Cluster.Nodes);
        var nodes = _nodes.Shares(header.Cluster.Nodes, memory);
        return new()
        {
            Scenario = header.Scenario,
            Mode = header.Mode.Name,
            Seed = header.Seed,
            PlanHash = header.PlanHash,
            MeasuredSeconds = _measured.Seconds,
            ThroughputRps = _measured.Rate(_measured.Answered),
            LatencyMs = _latencies.Session,
            UncorrectedMs = Waiting?.Session.Latency(),
            ArrivalMs = _latencies.Open?.Arrival,
            ArrivalUncorrectedMs = Waiting?.Arrival.Latency(),
            UncorrectedConnections = Waiting?.Connections,
            LandingMs = _latencies.Landing,
            LoginMs = _latencies.Login,
            LogoutMs = _latencies.Logout,
            Rounds = _latencies.Rounds,
            SendLagMs = _latencies.Lag,
            Sending = _sending.Of(header),
            WarmUp = _warmUp.Of(header.IsSteady()),
            InFlight = InFlight(),
            MemoryBytes = memory,
            ProcessorUsPerRequest = _resources.Processor(header.Cluster.Nodes, _measured.Operations),
            StoreOperationsPerRequest = StoreOperations(header),
            StoreBytesPerRequest = StoreBytes(header),
            Phases = _latencies.SessionPhases,
            LoginPhases = _latencies.LoginPhases,
            Nodes = nodes,
            NodeSkew = NodeSkew.Of(nodes),
            Machine = _resources.Machine,
            Copies = _copies?.Figures(header.Cluster, memory.Peaks),
        };
    }

    private WaitingGenerator? Waiting => _latencies.Open?.Fitting(_measured.Rate(_measured.Operations) * _latencies.MedianServiceUs / 1e6);

    private InFlight InFlight() => new(
        _flight.WholeUs(_measured) is { } wholeUs ? _measured.Rate(wholeUs / 1e6) : null,
        _measured.Rate(_measured.Operations) * _latencies.MeanServiceUs / 1e6);

    private double? StoreOperations(RunHeader header) =>
        header.Mode.Store is null || !_store.Kept || _measured.Operations == 0
            ? null
            : (double)_store.Operations / _measured.Operations;

    private StoreBytes? StoreBytes(RunHeader header) =>
        header.Mode.Store is null || _store.Bytes is not { } bytes
            ? null
            : new StoreBytes((double)bytes.Sent / _measured.Operations, (double)bytes.Received / _measured.Operations);

    private static Summary Count(Summary summary, Tally tally) => summary with
    {
        Sessions = tally.Sessions,
        Requests = tally.Operations,
        Planned = tally.Operations - tally.Reactions,
        Reactions = tally.Reactions,
        LostSessions = tally.LostSessions,
        LostPerThousand = tally.Sessions == 0 ? null : 1000.0 * tally.LostSessions / tally.Sessions,
        ForcedRelogins = tally.ForcedRelogins,
        RequestsMeetingLoss = tally[AnswerClass.SessionLost],
        FollowUps = tally.FollowUps,
        OffNode = tally.OffNode,
        OffNodeShare = tally.FollowUps == 0 ? null : (double)tally.OffNode / tally.FollowUps,
        LostShare = tally.FollowUps == 0 ? null : (double)tally[AnswerClass.SessionLost] / tally.FollowUps,
        StaleReads = tally[AnswerClass.StaleRead],
        LostUpdates = tally[AnswerClass.LostUpdate],
        Duplicates = tally[AnswerClass.Duplicate],
        InDoubt = tally[AnswerClass.InDoubt],
        Refused = tally[AnswerClass.Refused],
        Errors = tally[AnswerClass.Error],
        GeneratorFaults = tally[AnswerClass.GeneratorFault],
        Classes = Enum.GetValues<AnswerClass>().ToDictionary(
            answerClass => JsonNamingPolicy.SnakeCaseLower.ConvertName(answerClass.ToString()), answerClass => tally[answerClass]),
    };
}
