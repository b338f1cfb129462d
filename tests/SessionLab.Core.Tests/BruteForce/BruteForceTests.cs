using CsCheck;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.BruteForce;

public sealed class BruteForceTests
{
    [Fact]
    public void The_judge_and_all_orders_agree_when_answers_take_turns() =>
        RandomHistory.Steps.Select(steps => RandomHistory.Make(steps, takeTurns: true))
            .Sample(history => Accuses(history) != AllOrders.Explains(history), iter: 100_000, print: Print);

    // Overlapping operations are never compared, so that the judge is weaker there; it must not be wrong.
    [Fact]
    public void The_judge_never_accuses_what_some_order_explains() =>
        RandomHistory.Steps.Select(steps => RandomHistory.Make(steps, takeTurns: false))
            .Sample(history => !Accuses(history) || !AllOrders.Explains(history), iter: 100_000, print: Print);

    private static bool Accuses(List<Operation> history)
    {
        var judge = new Judge();
        judge.See(Some.Header(clients: 3, jars: 1, serverTimeoutUs: 1000));
        foreach (var operation in history)
            judge.See(operation);
        judge.See(new RunEnded(1000, EndReason.Completed));
        return judge.Conclude().Accusations.Count > 0;
    }

    private static string Print(List<Operation> history) => string.Join(
        '\n', history.Select(o => $"{o.Id} {o.Kind} {o.StartUs}-{o.EndUs} {o.Outcome} [{string.Join(' ', o.Answer?.Tail ?? [])}]"));
}
