namespace SessionLab.Core.Judging.Deaths;

/// <summary>The faults of a timeline that end a node's process, and with it its memory.</summary>
public static class DeadlyFaults
{
    private static readonly HashSet<string> Names = ["kill-node", "stop-node", "restart-node"];

    /// <summary>True of one of them.</summary>
    /// <param name="fault">Its name in the catalog.</param>
    public static bool Holds(string fault) => Names.Contains(fault);
}
