using System.Globalization;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Predictions;
using SessionLab.Proofs.Suites;

namespace SessionLab.Proofs;

/// <summary>A trial finds what is there and seldom what is not, whatever noise the machine makes.</summary>
public sealed class TrialProof : IProof
{
    private const double Alarmed = 0.05;
    private const double Blamed = 0.005;

    /// <inheritdoc/>
    public string Name => "trial";

    /// <inheritdoc/>
    public string Claim =>
        "Of simulated suites of six modes, twelve pairs each: no change is called a regression in at most 5 %, a real one is found, and no other mode is blamed.";

    /// <inheritdoc/>
    public Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        var suites = size == ProofSize.Full ? 2_000 : 100;
        var results = new List<ProofResult>();
        foreach (var noise in Noise.All)
            results.Add(NoChange(noise, Make(noise, suites, seed, gate: null, 1, stop)));
        foreach (var noise in Noise.All.Where(noise => !noise.AlwaysFirst))
        {
            results.Add(Change(noise, "p50", 1.25, 0.95, Make(noise, suites, seed + 1, "p50", 1.25, stop)));
            results.Add(Change(noise, "p99", 1.5, 0.80, Make(noise, suites, seed + 2, "p99", 1.5, stop)));
        }

        return Task.FromResult<IReadOnlyList<ProofResult>>(results);
    }

    private static SuiteOutcome[] Make(Noise noise, int suites, ulong seed, string? gate, double times, CancellationToken stop)
    {
        var outcomes = new SuiteOutcome[suites];
        var suite = new SimulatedSuite(noise, seed);
        Parallel.For(
            0, suites, new ParallelOptions { CancellationToken = stop }, index => outcomes[index] = SuiteOutcome.Of(suite.Make(index, gate, times), gate));
        return outcomes;
    }

    private static ProofResult NoChange(Noise noise, SuiteOutcome[] suites)
    {
        var invalid = suites.Count(suite => suite.Result == TrialResult.Invalid);
        var alarms = suites.Count(suite => suite.Result == TrialResult.Regression);
        var bare = suites.Count(suite => suite.BareAlarm);
        var seen = Say($"{alarms} of {suites.Length} alarmed{Bound(alarms, suites.Length)}, without a margin {bare}; {invalid} invalid");
        return noise.AlwaysFirst
            ? new ProofResult($"no change, {noise.Name}", "all invalid", seen, invalid == suites.Length)
            : new ProofResult(
                $"no change, {noise.Name}", Say($"<= {100 * Alarmed:0} % alarmed"), seen,
                alarms <= Alarmed * suites.Length && bare <= MostBare(suites.Length) && invalid <= Alarmed * suites.Length);
    }

    // The test alone may reach 5 %, give or take what so many suites vary by.
    private static double MostBare(int suites) => Interval.Around(Alarmed, suites, 0.999).High * suites;

    // How much is found is claimed for plain noise; what other noise hides is shown.
    private static ProofResult Change(Noise noise, string gate, double times, double least, SuiteOutcome[] suites)
    {
        var found = suites.Count(suite => suite.Found);
        var others = suites.Count(suite => suite.OthersBlamed);
        var claimed = noise == Noise.Plain ? Say($"found >= {100 * least:0} %, ") : "";
        return new ProofResult(
            Say($"{gate} × {times}, {noise.Name}"), Say($"{claimed}others <= {100 * Blamed:0.0} %"),
            Say($"found in {100.0 * found / suites.Length:0.0} % of {suites.Length}; another mode blamed in {others}{Bound(others, suites.Length)}"),
            (noise != Noise.Plain || found >= least * suites.Length) && others <= Blamed * suites.Length);
    }

    private static string Bound(int seen, int tried) =>
        seen == 0 && RuleOfThree.Bound(tried) is { } bound ? Say($" (< {100 * bound:0.00} %)") : "";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
