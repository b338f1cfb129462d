using SessionLab.Core.History;
using SessionLab.Core.Records;

namespace SessionLab.Core.Tests.History;

/// <summary>Short ways to a header, an operation, a file.</summary>
internal static class SomeRecord
{
    public static Claims Claims(Reach reach = Reach.OneNode) =>
        new(reach, reach == Reach.AnyNode, false, null, true, ParallelSaves.LastWins, "in memory");

    public static RunHeader Header(string mode = "local", string pace = "closed") => new()
    {
        Scenario = "some",
        Seed = 7,
        PlanHash = "0badf00d",
        PlannedOperations = 12,
        Clients = 2,
        Jars = 2,
        Pace = pace,
        Mode = new ModeHeader(mode, "the node's memory", Claims(), null),
        Cluster = new ClusterHeader(["n1", "n2", "n3"], "random", null, null, 5_000_000, 10_000_000),
    };

    public static Operation Operation(
        int client = 0, int number = 1, long start = 1_000, long end = 2_000, OperationKind kind = OperationKind.Main,
        Phase phase = Phase.Measured, Answer? answer = null, Outcome outcome = Outcome.Ok, Trouble trouble = Trouble.None) =>
        new(new OperationId(client, number), client, kind, phase, null, start, start, end, true, outcome, trouble,
            outcome == Outcome.Ok ? 200 : 0, answer);

    public static byte[] Written(params IEnumerable<RunEvent> events)
    {
        var stream = new MemoryStream();
        using (var writer = new HistoryWriter(stream, leaveOpen: true))
            foreach (var runEvent in events)
                writer.See(runEvent);
        return stream.ToArray();
    }

    public static List<RunEvent> ReadBack(byte[] file) => [.. HistoryReader.Read(new MemoryStream(file))];
}
