using SessionLab.Core.Records;

namespace SessionLab.Benching;

/// <summary>The history of a run in which nothing goes wrong, as long as it is asked for: 300 clients, three reads for each write.</summary>
public static class MadeUpRun
{
    private const int Clients = 300;
    private const int Nodes = 3;
    private const int WriteEach = 4;
    private const long ServiceUs = 900;

    /// <summary>Its events, the header first.</summary>
    public static IEnumerable<RunEvent> Events(int operations)
    {
        yield return Header();
        yield return new PhaseStarted(0, Phase.Measured);
        var sessions = Enumerable.Range(0, Clients).Select(client => new Visitor(client)).ToArray();
        for (var number = 0; number < operations; number++)
            yield return sessions[number % Clients].Next(number * 10L);
        yield return new RunEnded(operations * 10L + ServiceUs, EndReason.Completed);
    }

    private static RunHeader Header() => new()
    {
        Scenario = "made-up",
        Clients = Clients,
        Jars = Clients,
        Mode = new ModeHeader("redis", "", new Claims(Reach.AnyNode, true, true, false, true, ParallelSaves.LastWins, ""), null),
        Cluster = new ClusterHeader(["n1", "n2", "n3"], "random", null, null, 5_000_000, 6_000_000)
        {
            IdleTimeoutUs = long.MaxValue / 4,
            AbsoluteTimeoutUs = long.MaxValue / 4,
        },
    };

    private sealed class Visitor(int client)
    {
        private int _number;
        private int _count;
        private OperationId[] _tail = [];

        public Operation Next(long startUs)
        {
            var id = new OperationId(client, ++_number);
            var kind = _number switch
            {
                1 => OperationKind.Landing,
                2 => OperationKind.Login,
                _ => _number % WriteEach == 0 ? OperationKind.AddItem : OperationKind.Main,
            };
            if (kind is OperationKind.Login or OperationKind.AddItem)
            {
                _count++;
                _tail = _tail.Length < Answer.TailLimit ? [.. _tail, id] : [.. _tail.AsSpan(1), id];
            }

            var state = _number == 1 ? SessionState.Created : SessionState.Found;
            var answer = new Answer(_number % Nodes, 1, state, _number, _number == 1 ? -1 : client, _count, _tail);
            return new Operation(
                id, client, kind, Phase.Measured, null, startUs, startUs, startUs + ServiceUs, _number > 1, Outcome.Ok, Trouble.None, 200, answer);
        }
    }
}
