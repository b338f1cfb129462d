using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Survival;

/// <summary>Reads a cell out of a situation's operations, as the judge classed them.</summary>
public static class SeenCell
{
    private const int Conflict = 409;

    // The graver one counts: who was logged out does not care what else was overwritten.
    private static readonly Cell[] ByGravity = [Cell.AcceptedAfterEnd, Cell.Lost, Cell.Overwritten, Cell.Stale, Cell.Refused];

    /// <summary>
    /// The gravest cell of any operation. One that was repeated does not count: the repetition says what came of it. Null when an
    /// answer was wrong in a way that no situation knows, when a request was never answered, or when nothing was asked.
    /// </summary>
    public static Cell? Of(IReadOnlyList<(Operation Operation, AnswerClass Class)> judged)
    {
        var repeated = judged.Select(one => one.Operation.ReactionTo).OfType<OperationId>().ToHashSet();
        var cells = judged.Where(one => !repeated.Contains(one.Operation.Id)).Select(one => Of(one.Operation, one.Class)).ToList();
        if (cells.Count == 0 || cells.Contains(null))
            return null;
        return ByGravity.Select(cell => (Cell?)cell).FirstOrDefault(cells.Contains) ?? Cell.Kept;
    }

    private static Cell? Of(Operation operation, AnswerClass answerClass) => answerClass switch
    {
        // Rightly finding nobody: the credential was presented and is no longer worth anything.
        AnswerClass.Ok when operation is { Presented: true, Answer: { User: < 0, State: not SessionState.Ended } }
            && operation.Kind != OperationKind.Login => Cell.Refused,
        AnswerClass.Ok => Cell.Kept,
        // Another save came first, and the visitor was told. Any other refusal, repeated in vain, says that the cluster was not
        // there, and nothing of the session.
        AnswerClass.Refused when operation.Status == Conflict => Cell.Refused,
        AnswerClass.AcceptedAfterEnd => Cell.AcceptedAfterEnd,
        AnswerClass.SessionLost => Cell.Lost,
        AnswerClass.LostUpdate => Cell.Overwritten,
        AnswerClass.StaleRead => Cell.Stale,
        _ => null,
    };
}
