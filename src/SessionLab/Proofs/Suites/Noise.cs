using MathNet.Numerics.Distributions;
using SessionLab.Core.Randomness;

namespace SessionLab.Proofs.Suites;

/// <summary>A kind of noise that a machine can have while a suite is measured.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Begin">Draws the suite's own noise: how far from usual the log latency is in a second of the whole suite, 0 to 1, of a run.</param>
public sealed record Noise(string Name, Func<SeededDraws, Func<RunDraws, double[]>> Begin)
{
    /// <summary>How many seconds a run has.</summary>
    public const int Seconds = 12;

    private const double OfRuns = 0.04;
    private const double OfSeconds = 0.02;

    /// <summary>True when the second run of each pair is slower and nobody tosses a coin.</summary>
    public bool AlwaysFirst { get; init; }

    /// <summary>Each run is off by a few per cent, and each second by a little more.</summary>
    public static Noise Plain { get; } = new("plain", _ => run => Steady(run, run.Normal(OfRuns)));

    /// <summary>Every kind, the plain one last.</summary>
    public static IReadOnlyList<Noise> All { get; } =
    [
        new("heavy tails", _ => run => Steady(run, OfRuns * 0.75 * run.HeavyTailed())),
        new("drift", _ => run => Plus(Plain.Begin(run.Draws)(run), run.Share(0.4))),
        new("steps", suite => Steps(suite)),
        new("correlation inside runs", _ => Correlated),
        new("one arm always first", _ => run => Steady(run, run.Normal(OfRuns) + (run.Second ? 0.14 : 0))) { AlwaysFirst = true },
        Plain,
    ];

    private static double[] Steady(RunDraws run, double level) =>
        [.. Enumerable.Range(0, Seconds).Select(_ => level + run.Normal(OfSeconds))];

    private static double[] Plus(double[] seconds, double more) => [.. seconds.Select(level => level + more)];

    // Three times in a suite the machine becomes another one.
    private static Func<RunDraws, double[]> Steps(SeededDraws suite)
    {
        (double At, double Level)[] steps =
            [.. Enumerable.Range(0, 3).Select(_ => (suite.NextFraction(), 0.4 * suite.NextFraction() - 0.2)).Append((0, 0)).OrderBy(step => step.Item1)];
        return run => Plus(Steady(run, run.Normal(OfRuns)), steps.Last(step => step.At <= run.At).Level);
    }

    // Each second is nearly what the one before it was.
    private static double[] Correlated(RunDraws run)
    {
        const double Kept = 0.9;
        var level = run.Normal(OfRuns * 1.5);
        var seconds = new double[Seconds];
        for (var second = 0; second < Seconds; second++)
            seconds[second] = level = Kept * level + run.Normal(OfRuns * 1.5 * Math.Sqrt(1 - Kept * Kept));
        return seconds;
    }
}

/// <summary>What one run of a suite draws from.</summary>
/// <param name="Draws">The suite's draws.</param>
/// <param name="At">How much of the suite had been made before it, 0 to 1.</param>
/// <param name="Second">True when it is the second of its pair.</param>
public sealed record RunDraws(SeededDraws Draws, double At, bool Second)
{
    /// <summary>So much of the whole by now.</summary>
    public double Share(double whole) => whole * At;

    /// <summary>Normal around 0.</summary>
    public double Normal(double deviation) => deviation * MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, Open());

    /// <summary>Student's t with two degrees of freedom: no variance at all.</summary>
    public double HeavyTailed()
    {
        var half = 2 * Open() - 1;
        return half * Math.Sqrt(2 / (1 - half * half));
    }

    // Neither 0 nor 1.
    private double Open() => (Draws.NextFraction() + double.Epsilon) * (1 - 1e-12) + 5e-13;
}
