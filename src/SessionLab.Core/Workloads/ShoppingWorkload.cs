using SessionLab.Core.Randomness;
using SessionLab.Core.Records;

namespace SessionLab.Core.Workloads;

/// <summary>The eleven steps of the course notes: landing (1 to 4), login (5 to 8), pages and a cart (9 to 11, repeated), logout.</summary>
public sealed class ShoppingWorkload : IWorkload
{
    /// <summary>Items are numbered from 1 to this.</summary>
    private const int Items = 100;

    private static readonly OperationKind[] Steps9To11 = [OperationKind.Main, OperationKind.Profile, OperationKind.AddItem];

    public string Name => "shopping";

    public string Summary => "lands, logs in, looks at pages and fills a cart (a third of the requests write), logs out";

    public int TabsPerJar => 1;

    public IEnumerable<PlannedOperation> Visit(VisitOrder order, SeededDraws random)
    {
        yield return order.Next(OperationKind.Landing, random, order.Filler);
        yield return order.Next(OperationKind.Login, random);
        yield return order.Next(OperationKind.Main, random);
        for (var request = 0; request < order.Requests; request++)
        {
            var kind = Steps9To11[random.NextBelow(Steps9To11.Length)];
            yield return order.Next(kind, random, kind == OperationKind.AddItem ? 1 + random.NextBelow(Items) : 0);
        }

        yield return order.Next(OperationKind.Logout, random);
        if (order.Replay)
            yield return order.Next(OperationKind.Replay, random);
    }
}
