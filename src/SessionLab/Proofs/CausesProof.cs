using System.Globalization;
using SessionLab.Core.Measuring;
using SessionLab.Core.Randomness;
using SessionLab.Proofs.Causes;
using SessionLab.Proofs.Instruments;
using SessionLab.Running;

namespace SessionLab.Proofs;

/// <summary>The cause that is named for a loss is the one that was made, and is found without knowing what was done to the cluster.</summary>
public sealed class CausesProof : IProof
{
    private const int Guests = 12;
    private const int MostAttempts = 3;

    // Nothing but a fault of the lab itself could bring these about, and such a run would prove nothing.
    private static readonly IReadOnlyList<(string Cause, string Why)> Unreachable =
    [
        ("newcomer_not_filled", "a node is filled before it listens"),
        ("ended", "the judge charges nobody with a session that was ended"),
        ("never_acknowledged", "what was shown had been saved, and what takes a save away is a cause of its own"),
    ];

    /// <inheritdoc/>
    public string Name => "causes";

    /// <inheritdoc/>
    public string Claim => "Every single loss is put down to the cause that was made, also by who is told of no fault; and a fault that did nothing is blamed for nothing.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        var (results, met) = (new List<ProofResult>(), new HashSet<string>());
        foreach (var scene in CauseScenes.All.Where(scene => scene.Small || size == ProofSize.Full))
        {
            var (made, kept) = await MakeAsync(scene, seed, stop);
            met.UnionWith(made.Reading.Causes);
            results.Add(Compare(made, kept));
        }

        results.Add(await LoseCopyAsync(seed, stop));
        results.AddRange(Unreachable.Select(one => Excluded(one.Cause, one.Why, met)));
        return results;
    }

    // A process that the machine took away is a fault of its own, with a cause of its own: the run is made again.
    private static async Task<(MadeScene Made, string? Kept)> MakeAsync(CauseScene scene, ulong seed, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var isLast = attempt == MostAttempts;
            var (made, kept) = await QuietRun.MakeAsync(
                scene.Scenario with { Seed = seed }, RunSettings.FromEnvironment(),
                report => new MadeScene(scene, report.Summary, CauseReading.Of(report.Folder!)),
                made => made.IsWrong && (isLast || !made.Reading.Disturbed), stop);
            if (isLast || !made.Reading.Disturbed)
                return (made, kept);
        }
    }

    private static ProofResult Compare(MadeScene made, string? kept) => new(
        made.Scene.Name,
        made.Scene.Causes.Count == 0 ? "no cause" : string.Join(" or ", made.Scene.Causes)
            + (made.Scene.Most is { } most ? string.Create(CultureInfo.InvariantCulture, $", the first at most {most} times") : "")
            + (made.Scene.Excused ? ", all excused" : ""),
        Told(made.Reading) + (made.Happened ? "" : "; not every fault happened") + (made.Reading.Disturbed ? "; a process was disturbed" : "")
            + (kept is null ? "" : "; kept in " + kept),
        !made.IsWrong);

    private static async Task<ProofResult> LoseCopyAsync(ulong seed, CancellationToken stop)
    {
        var reading = await LostOnTheWay.MakeAsync(SeededDraws.For(seed, "causes").NextBelow(Guests), seed, stop);
        return new ProofResult(
            "copy, one copy lost on its way", "1 copy_lost", Told(reading), reading is { Told.Count: 1, Same: 1 } && reading.Causes.SequenceEqual(["copy_lost"]));
    }

    private static ProofResult Excluded(string cause, string why, HashSet<string> met) => new(
        cause, $"not reachable in a real cluster: {why}", (met.Contains(cause) ? "found" : "0") + " here; proved by hand-written histories in the tests",
        !met.Contains(cause));

    private static string Told(CauseReading reading) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Counts(reading.Told.Values)}; {reading.Same} of {reading.Told.Count} the same without the faults{(reading.OnlyBlind == 0 ? "" : $", which excused {reading.OnlyBlind} more: {Counts(reading.Blind.Where(loss => !reading.Told.ContainsKey(loss.Key)).Select(loss => loss.Value))}")}");

    private static string Counts(IEnumerable<string> causes) => causes.CountBy(cause => cause).ToList() is { Count: > 0 } counts
        ? string.Join(", ", counts.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value} {one.Key}")))
        : "no cause";
}
