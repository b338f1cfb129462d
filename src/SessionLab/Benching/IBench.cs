namespace SessionLab.Benching;

/// <summary>Two things measured side by side, in turn, in one run: only their ratio means something on a machine that others use too.</summary>
public interface IBench
{
    /// <summary>Its name on the command line.</summary>
    string Name { get; }

    /// <summary>What is compared, in one sentence.</summary>
    string Question { get; }

    /// <summary>Measures it.</summary>
    Task<IReadOnlyList<BenchResult>> RunAsync(CancellationToken stop);
}

/// <summary>One line of a comparison.</summary>
/// <param name="Case">What was compared with what.</param>
/// <param name="Measured">The ratio, and what it was made of; or why it could not be measured here.</param>
/// <param name="Limit">What it should be; empty for a figure that is only shown.</param>
/// <param name="Holds">Whether it is; null for a figure that is only shown, or could not be measured.</param>
public sealed record BenchResult(string Case, string Measured, string Limit = "", bool? Holds = null);
