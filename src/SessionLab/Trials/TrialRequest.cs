using SessionLab.Core.Comparing;
using SessionLab.Core.Comparing.Trials;
using SessionLab.Core.Scenarios;
using SessionLab.Running;

namespace SessionLab.Trials;

/// <summary>What a user asks of a trial, beside its arms.</summary>
public sealed record TrialRequest
{
    /// <summary>Above it a trial starts only when the user has agreed.</summary>
    public static readonly TimeSpan Unasked = TimeSpan.FromMinutes(10);

    /// <summary>What may not get worse.</summary>
    public required IReadOnlyList<Gate> Gates { get; init; }

    /// <summary>Pairs for each mode.</summary>
    public required int Pairs { get; init; }

    /// <summary>How often any gate may be called a regression wrongly, 0 to 1.</summary>
    public required double Alpha { get; init; }

    /// <summary>Tosses the coin.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The user agrees to a long one.</summary>
    public bool Yes { get; init; }

    /// <summary>An inconclusive trial is no failure.</summary>
    public bool AllowInconclusive { get; init; }

    /// <summary>So many trials of one arm against itself; null: one of two arms.</summary>
    public int? SelfCheck { get; init; }

    /// <summary>The report's name.</summary>
    public required string Format { get; init; }

    /// <summary>Stores, modes and folder.</summary>
    public required RunSettings Settings { get; init; }

    /// <summary>What is declared.</summary>
    public TrialPlan PlanOf(ArmWords a, ArmWords b, Scenario first, Scenario second) => new(
        a.Text, b.Text, [.. first.Modes.Zip(second.Modes, (mode, other) => new TrialMode(mode, other))], Gates, Pairs, Alpha, Seed);

    /// <summary>Why the trial must not start; null when it may.</summary>
    public string? Problem(TrialPlan plan, TrialAnnouncement announcement)
    {
        var least = Power.LeastPairs(plan.Level);
        if (least > plan.Pairs)
            return $"with {plan.Modes.Count * plan.Gates.Count} gates no change can be told from chance in {plan.Pairs} pairs: --pairs {least} at least, or fewer --gate and --mode";
        return announcement.Duration > Unasked && !Yes ? $"this takes about {Trial.Time(announcement.Duration)}: say --yes to start it" : null;
    }
}
