using CsCheck;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.BruteForce;

/// <summary>One drawn request of a random history.</summary>
internal sealed record Step(int Client, bool Writes, bool InDoubt, int Pause, int Duration, int Applied, int Mistake, int Where);

/// <summary>Small histories of one session shared by three tabs, in which a few answers are falsified.</summary>
internal static class RandomHistory
{
    private static readonly Gen<Step> _step =
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Int[1, 8], Gen.Int[0, 100])
            .Select(
                Gen.Int[0, 15], Gen.Int[0, 7],
                (a, mistake, where) => new Step(a.Item1, a.Item2 > 0, a.Item3 == 0, a.Item4, a.Item5, a.Item6, mistake, where));

    public static Gen<Step[]> Steps { get; } = _step.Array[1, 8];

    /// <summary>Makes the requests; when they take turns, each starts after every answer before it.</summary>
    public static List<Operation> Make(Step[] steps, bool takeTurns)
    {
        var clocks = new long[3];
        var numbers = new int[3];
        var made = new List<(Operation Operation, long AppliedUs, Step Step)>();
        foreach (var step in steps)
        {
            var startUs = (takeTurns ? clocks.Max() : clocks[step.Client]) + 1 + step.Pause;
            var endUs = startUs + step.Duration;
            clocks[step.Client] = endUs;
            var appliedUs = step.InDoubt ? startUs + (step.Applied / 2) : startUs + (step.Applied * step.Duration / 101);
            var kind = step.Writes ? OperationKind.Increment : OperationKind.Main;
            var id = new OperationId(step.Client, ++numbers[step.Client]);
            var operation = new Operation(
                id, 0, kind, Phase.Measured, null, startUs, startUs, endUs, true,
                step.InDoubt ? Outcome.InDoubt : Outcome.Ok, step.InDoubt ? Trouble.Timeout : Trouble.None, step.InDoubt ? 0 : 200, null);
            made.Add((operation, appliedUs, step));
        }

        return Answer(made);
    }

    private static List<Operation> Answer(List<(Operation Operation, long AppliedUs, Step Step)> made)
    {
        var list = new List<OperationId>();
        var acknowledged = made.Where(x => x.Operation.Outcome == Outcome.Ok && x.Step.Writes).Select(x => x.Operation.Id).ToHashSet();
        var answered = new List<Operation>();
        foreach (var (operation, _, step) in made.OrderBy(x => x.AppliedUs))
        {
            if (step.Writes)
                list.Add(operation.Id);
            var shown = Falsify([.. list], step, acknowledged);
            var answer = new Answer(0, 1, SessionState.Found, shown.Length, -1, shown.Length, shown);
            answered.Add(operation.Outcome == Outcome.Ok ? operation with { Answer = answer } : operation);
        }

        return [.. answered.OrderBy(operation => operation.EndUs)];
    }

    private static OperationId[] Falsify(OperationId[] list, Step step, HashSet<OperationId> acknowledged)
    {
        var at = list.Length == 0 ? 0 : step.Where % list.Length;
        // Only acknowledged writes are tampered with: an unseen in-doubt write may be missing or come later, in any place.
        if (list.Length == 0 || !acknowledged.Contains(list[at]))
            return list;
        switch (step.Mistake)
        {
            case 0: return [.. list.Where((_, i) => i != at)];
            case 1: return [.. list, list[at]];
            case 2 when at + 1 < list.Length && acknowledged.Contains(list[at + 1]):
                (list[at], list[at + 1]) = (list[at + 1], list[at]);
                return list;
            default: return list;
        }
    }
}
