using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.BruteForce;

/// <summary>Tries every order of a small history of one session: right if in one of them every answer shows exactly what came before it.</summary>
internal static class AllOrders
{
    public static bool Explains(IReadOnlyList<Operation> history) => Explains(history, (1 << history.Count) - 1, []);

    private static bool Explains(IReadOnlyList<Operation> history, int left, List<OperationId> list)
    {
        var answered = false;
        for (var i = 0; i < history.Count; i++)
        {
            if ((left & (1 << i)) == 0)
                continue;
            answered |= history[i].Outcome == Outcome.Ok;
            if (MayComeNext(history, left, i) && ExplainsAfter(history, left & ~(1 << i), history[i], list))
                return true;
        }

        return !answered;
    }

    private static bool ExplainsAfter(IReadOnlyList<Operation> history, int left, Operation next, List<OperationId> list)
    {
        List<OperationId> shown = next.Kind.Writes() ? [.. list, next.Id] : list;
        return (next.Outcome != Outcome.Ok || shown.SequenceEqual(next.Answer!.Tail)) && Explains(history, left, shown);
    }

    // Only an answer that arrived before a request was sent forces an order; an in-doubt one may come at any later time.
    private static bool MayComeNext(IReadOnlyList<Operation> history, int left, int next)
    {
        for (var i = 0; i < history.Count; i++)
        {
            if (i != next && (left & (1 << i)) != 0 && history[i].Outcome == Outcome.Ok && history[i].EndUs < history[next].StartUs)
                return false;
        }

        return true;
    }
}
