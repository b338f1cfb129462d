using System.Globalization;
using SessionLab.Core.Measuring;
using SessionLab.Proofs.Instruments;
using SessionLab.Running;

namespace SessionLab.Proofs;

/// <summary>Well-known reports of lost sessions, each made again and cured.</summary>
public sealed class MuseumProof : IProof
{
    private static readonly IReadOnlyList<(string Scenario, string Cause)> Exhibits =
    [
        ("aspnet-session-60", "overwritten"), ("aspnet-session-165", "commit_swallowed"), ("aspnet-session-99", "store_unreachable"),
        ("ingress-nginx-4475", "wrong_node"), ("aspnetcore-26719", "key_mismatch"), ("aspnetcore-50440", "key_mismatch"), ("yarp-2335", "node_died"),
    ];

    /// <inheritdoc/>
    public string Name => "museum";

    /// <inheritdoc/>
    public string Claim => "Each well-known report loses what it reports, for its one cause; cured, the same users lose nothing.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        var results = new List<ProofResult>();
        for (var time = 0UL; time < (size == ProofSize.Full ? 5UL : 1UL); time++)
        {
            foreach (var (scenario, cause) in Exhibits)
            {
                results.Add(Ill(scenario, cause, await RunAsync(scenario, seed + time, stop)));
                results.Add(Cured(scenario, await RunAsync(scenario + "-cured", seed + time, stop)));
            }
        }

        return results;
    }

    private static async Task<Summary> RunAsync(string name, ulong seed, CancellationToken stop)
    {
        var settings = RunSettings.FromEnvironment() with { Seed = seed };
        var scenario = ScenarioFiles.Load(name, settings, Console.Error)
            ?? throw new InvalidOperationException($"The scenario {name} cannot be run here.");
        return await QuietRun.MakeAsync(scenario, settings, stop);
    }

    private static ProofResult Ill(string scenario, string cause, Summary seen) => new(
        scenario, $"lost, all {cause}", Told(seen), seen.Causes is [{ Count: > 0 } only] && only.Cause == cause);

    private static ProofResult Cured(string scenario, Summary seen) => new(
        scenario + "-cured", "0 lost",
        Told(seen), seen.Causes.Count == 0 && seen.LostSessions + seen.StaleReads + seen.LostUpdates == 0 && Happened(seen));

    // A cure of what did not happen is none.
    private static bool Happened(Summary seen) => seen.Sessions > 0 && seen.Faults.All(fault => fault.InjectedSeconds is not null);

    private static string Told(Summary seen) => string.Create(
        CultureInfo.InvariantCulture,
        $"{seen.LostSessions} sessions of {seen.Sessions}, {seen.LostUpdates} updates, {seen.StaleReads} stale reads: {(seen.Causes.Count == 0 ? "no cause" : string.Join(", ", seen.Causes.Select(one => $"{one.Count} {one.Cause}")))}; {seen.Refused} refused, {seen.InDoubt} in doubt, {seen.Errors} errors");
}
