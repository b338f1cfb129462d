using SessionLab.Core.Randomness;

namespace SessionLab.Core.Workloads;

/// <summary>What clients do: draws the operations of one visit before anything is answered.</summary>
public interface IWorkload
{
    /// <summary>Its name in the catalog and in scenarios.</summary>
    string Name { get; }

    /// <summary>One sentence for help and reference.</summary>
    string Summary { get; }

    /// <summary>How many clients (browser tabs) share one cookie jar.</summary>
    int TabsPerJar { get; }

    /// <summary>One visit of one tab; all that is drawn comes from <paramref name="random"/>.</summary>
    IEnumerable<PlannedOperation> Visit(VisitOrder order, SeededDraws random);
}
