using SessionLab.Core.Randomness;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Workloads;

/// <summary>Two tabs of one browser share a session and write into it at the same time: what a mode does to overlapping saves.</summary>
public sealed class TwoTabsWorkload : IWorkload
{
    private const int LoggedIn = 1;
    private const int BothDone = 2;
    private const int Items = 100;

    // Shorter than most requests take, and drawn, so that the tabs neither take turns nor always start together.
    private static readonly DrawnDuration Pause = new(Distribution.Uniform, TimeSpan.Zero, TimeSpan.FromMilliseconds(2));

    public string Name => "two-tabs";

    public string Summary => "one tab logs in, then two tabs of the same browser fill one cart at once; the first looks at it and logs out";

    public int TabsPerJar => 2;

    public IEnumerable<PlannedOperation> Visit(VisitOrder order, SeededDraws random) =>
        order.Tab == 0 ? FirstTab(order, random) : Adds(order, random);

    private static IEnumerable<PlannedOperation> FirstTab(VisitOrder order, SeededDraws random)
    {
        yield return order.Next(OperationKind.Landing, random, order.Filler);
        yield return order.Next(OperationKind.Login, random);
        foreach (var add in Adds(order, random))
            yield return add;
        yield return order.Next(OperationKind.Main, random, meet: BothDone);
        yield return order.Next(OperationKind.Logout, random);
        if (order.Replay)
            yield return order.Next(OperationKind.Replay, random);
    }

    private static IEnumerable<PlannedOperation> Adds(VisitOrder order, SeededDraws random)
    {
        for (var request = 0; request < order.Requests; request++)
        {
            var item = 1 + random.NextBelow(Items);
            yield return new PlannedOperation(OperationKind.AddItem, random.NextUs(Pause), item, request == 0 ? LoggedIn : 0);
        }
    }
}
