using SessionLab.Core.Randomness;
using SessionLab.Core.Records;

namespace SessionLab.Core.Workloads;

/// <summary>The smallest state there is, written almost every time: what a mode's writes cost.</summary>
public sealed class CounterWorkload : IWorkload
{
    /// <summary>One request in so many reads.</summary>
    private const int ReadOneIn = 8;

    public string Name => "counter";

    public string Summary => "lands, logs in, adds one again and again with a read now and then, logs out";

    public int TabsPerJar => 1;

    public IEnumerable<PlannedOperation> Visit(VisitOrder order, SeededDraws random)
    {
        yield return order.Next(OperationKind.Landing, random, order.Filler);
        yield return order.Next(OperationKind.Login, random);
        for (var request = 0; request < order.Requests; request++)
        {
            var reads = random.NextBelow(ReadOneIn) == 0;
            yield return reads
                ? order.Next(OperationKind.Main, random)
                : order.Next(OperationKind.Increment, random, argument: 1);
        }

        yield return order.Next(OperationKind.Logout, random);
        if (order.Replay)
            yield return order.Next(OperationKind.Replay, random);
    }
}
