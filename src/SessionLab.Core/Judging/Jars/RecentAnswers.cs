using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Jars;

/// <summary>Which nodes answered a jar last, to count follow-ups and those that landed on another node.</summary>
internal sealed class RecentAnswers
{
    private const int Kept = 8;
    private (long EndUs, int Node, int Incarnation)[] _ring = [];
    private int _seen;

    /// <summary>Counts an operation if it follows an answer that had arrived before it was sent.</summary>
    public void Count(Operation operation, Tally tally)
    {
        if (operation.Kind == OperationKind.Replay || operation.Answer is not { Node: >= 0 } answer)
            return;
        if (operation.Presented && Latest(operation.StartUs) is { } home)
        {
            tally.FollowUps++;
            if (home != (answer.Node, answer.Incarnation))
                tally.OffNode++;
        }

        if (_ring.Length == 0)
            _ring = new (long, int, int)[Kept];
        _ring[_seen++ % Kept] = (operation.EndUs, answer.Node, answer.Incarnation);
    }

    private (int Node, int Incarnation)? Latest(long beforeUs)
    {
        for (var back = 1; back <= Math.Min(_seen, _ring.Length); back++)
        {
            var (endUs, node, incarnation) = _ring[(_seen - back) % Kept];
            if (endUs < beforeUs)
                return (node, incarnation);
        }

        return null;
    }
}
