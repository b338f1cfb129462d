using SessionLab.Core.Randomness;
using SessionLab.Core.Records;

namespace SessionLab.Core.Workloads;

/// <summary>One request a visit: in the open model every request then starts at a time of the plan, whatever the others do.</summary>
public sealed class GlanceWorkload : IWorkload
{
    public string Name => "glance";

    public string Summary => "looks at the landing page and leaves: one request a visit, for rates of arrival that a login would not bear";

    public int TabsPerJar => 1;

    public IEnumerable<PlannedOperation> Visit(VisitOrder order, SeededDraws random)
    {
        yield return order.Next(OperationKind.Landing, random, order.Filler);
    }
}
