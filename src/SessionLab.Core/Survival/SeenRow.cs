using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Survival;

/// <summary>What one mode was seen to do in every situation.</summary>
/// <param name="Mode">The mode and its claims, as the judge knew them.</param>
/// <param name="Situations">In the order of <see cref="SurvivalMatrix.Situations"/>.</param>
public sealed record SeenRow(ModeHeader Mode, IReadOnlyList<SeenSituation> Situations)
{
    /// <summary>The situations in which claims come to another cell than the one seen; those that were not made are left out.</summary>
    public IReadOnlyList<SeenSituation> Against(Claims claims) =>
        [.. Situations.Where(seen => seen.Made && seen.Cell != seen.Situation.Expect(claims))];
}

/// <summary>One situation as it was seen.</summary>
/// <param name="Situation">Which one.</param>
/// <param name="Made">False when the lab could not make it; then nothing was seen.</param>
/// <param name="Cell">What the judged operations come to; null when they come to no cell.</param>
/// <param name="Verdict">What the judge, who knows the claims, makes of the same operations.</param>
/// <param name="Classes">The operations with their classes, for whoever asks why.</param>
public sealed record SeenSituation(
    Situation Situation, bool Made, Cell? Cell, Verdict Verdict, IReadOnlyList<(Operation Operation, AnswerClass Class)> Classes);
