using System.Text.Json.Serialization;
using SessionLab.Core.Causes;
using SessionLab.Core.Findings;
using SessionLab.Core.Judging;
using SessionLab.Core.Judging.Deaths;
using SessionLab.Core.Measuring.Costs;
using SessionLab.Core.Measuring.Faults;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Measuring.Load;
using SessionLab.Core.Thresholds;

namespace SessionLab.Core.Measuring;

/// <summary>The numbers of one run, all over its measured phase unless they say otherwise; null where there is no figure to give.</summary>
public sealed record Summary
{
    /// <summary>Version of these members; a reader refuses a newer one.</summary>
    public const int CurrentSchema = 1;

    public int Schema { get; init; } = CurrentSchema;

    public required string Scenario { get; init; }

    public required string Mode { get; init; }

    public ulong Seed { get; init; }

    public string PlanHash { get; init; } = "";

    /// <summary>The judge's, by the mode's claims, over the whole run.</summary>
    public Verdict Verdict { get; init; }

    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    /// <summary>False when a finding says that the measurement itself is in doubt.</summary>
    public bool Trustworthy { get; init; }

    /// <summary>Logins acknowledged, first and forced ones.</summary>
    public long Sessions { get; init; }

    /// <summary>Requests made, reactions included.</summary>
    public long Requests { get; init; }

    /// <summary>Of those, planned ones, and ones made in answer to a loss or a refusal.</summary>
    public long Planned { get; init; }

    public long Reactions { get; init; }

    /// <summary>Acknowledged logins later found gone, and how many that is of a thousand.</summary>
    public long LostSessions { get; init; }

    [JsonPropertyName("lost_per_1000")]
    public double? LostPerThousand { get; init; }

    public long ForcedRelogins { get; init; }

    /// <summary>Requests whose answer did not know a session that had been acknowledged.</summary>
    public long RequestsMeetingLoss { get; init; }

    /// <summary>Answered requests that presented an acknowledged session; of those, answered by another node than the one before.</summary>
    public long FollowUps { get; init; }

    public long OffNode { get; init; }

    /// <summary>Shares of the follow-ups, 0 to 1.</summary>
    public double? OffNodeShare { get; init; }

    public double? LostShare { get; init; }

    public long StaleReads { get; init; }

    /// <summary>For how long they were outdated.</summary>
    public StaleWindow StaleWindowMs { get; init => field = value ?? StaleWindow.None; } = StaleWindow.None;

    public long LostUpdates { get; init; }

    public long Duplicates { get; init; }

    public long InDoubt { get; init; }

    public long Refused { get; init; }

    /// <summary>Failed requests that were neither refused nor in doubt.</summary>
    public long Errors { get; init; }

    /// <summary>Requests that the lab itself could not make; no fault of the cluster.</summary>
    public long GeneratorFaults { get; init; }

    /// <summary>Requests by what the judge made of them.</summary>
    public IReadOnlyDictionary<string, long> Classes { get; init; } = new Dictionary<string, long>();

    /// <summary>Why sessions, or parts of them, were lost, over the whole run: warm-up and final reads included.</summary>
    public IReadOnlyList<CauseFigure> Causes { get; init; } = [];

    /// <summary>From the first request's start to the last one's end, seconds.</summary>
    public double MeasuredSeconds { get; init; }

    /// <summary>Requests that the application answered, per second.</summary>
    public double ThroughputRps { get; init; }

    /// <summary>
    /// Of requests of a logged-in session; the others have rows of their own. In the open model from the intended start: the first request
    /// of a visit has it from the plan, a later one is intended one think time after the answer before it.
    /// </summary>
    public required Latency LatencyMs { get; init; }

    /// <summary>
    /// Open model: the same requests as a generator would have reported them that waits for an answer before it sends on, and so does not
    /// see a stall (coordinated omission); null in the closed model.
    /// </summary>
    public Latency? UncorrectedMs { get; init; }

    /// <summary>Open model: the first requests of visits, from the plan's time; and uncorrected as above. Null in the closed model.</summary>
    public Latency? ArrivalMs { get; init; }

    public Latency? ArrivalUncorrectedMs { get; init; }

    /// <summary>How many connections that generator has: at least twice what the rate needs in the median; null in the closed model.</summary>
    public int? UncorrectedConnections { get; init; }

    public required Latency LandingMs { get; init; }

    public required Latency LoginMs { get; init; }

    public required Latency LogoutMs { get; init; }

    /// <summary>Each turn by itself, where the modes took turns; empty otherwise.</summary>
    public IReadOnlyList<RoundFigures> Rounds { get; init; } = [];

    /// <summary>How much later than intended the lab sent its requests.</summary>
    public required Latency SendLagMs { get; init; }

    /// <summary>Where the time of <see cref="LatencyMs"/> went; null where no answer told.</summary>
    public PhaseFigures? Phases { get; init; }

    /// <summary>Where the time of <see cref="LoginMs"/> went; null where no answer told.</summary>
    public PhaseFigures? LoginPhases { get; init; }

    /// <summary>What was left out in the beginning, and whether that was enough.</summary>
    public WarmUp WarmUp { get; init; } = new(0, 0, null, null, null);

    /// <summary>What became of the requests that the plan asks for.</summary>
    public Sending Sending { get; init; } = new(null, 0, 0, 0);

    public required InFlight InFlight { get; init; }

    public required MemoryUse MemoryBytes { get; init; }

    public required ProcessorCost ProcessorUsPerRequest { get; init; }

    /// <summary>Commands sent to the session store, load and save together; null without a store or a ledger.</summary>
    public double? StoreOperationsPerRequest { get; init; }

    /// <summary>Beside them the bytes; null without a store, or where no answer told them.</summary>
    public StoreBytes? StoreBytesPerRequest { get; init; }

    public IReadOnlyList<NodeShare> Nodes { get; init; } = [];

    /// <summary>How unevenly they were used.</summary>
    public NodeSkew NodeSkew { get; init; } = new(null, null);

    public required MachineBusy Machine { get; init; }

    /// <summary>Copies between the nodes; null in a mode that makes none.</summary>
    public CopyFigures? Copies { get; init; }

    /// <summary>The deaths of nodes that faults brought about, and what became of the sessions that were at home there.</summary>
    public IReadOnlyList<DeadNode> DeadNodes { get; init; } = [];

    /// <summary>The restarts of the store that faults brought about, and what became of the sessions that it kept.</summary>
    public IReadOnlyList<StoreRestart> StoreRestarts { get; init; } = [];

    /// <summary>What was done to the cluster on purpose.</summary>
    public IReadOnlyList<SeenFault> Faults { get; init; } = [];

    public IReadOnlyList<PredictionResult> Predictions { get; init; } = [];

    /// <summary>What came of the scenario's thresholds; they are held when all runs that are reported together are there, and empty before.</summary>
    public IReadOnlyList<ThresholdResult> Thresholds { get; init => field = value ?? []; } = [];

    public IReadOnlyList<Finding> Findings { get; init; } = [];
}
