namespace SessionLab.Core.Judging.Deaths;

/// <summary>The faults of a timeline after which a node answers nobody, from one moment to the next, until it is healed.</summary>
public static class SilencingFaults
{
    private static readonly HashSet<string> Names = ["kill-node", "pause-node"];

    /// <summary>True of one of them.</summary>
    /// <param name="fault">Its name in the catalog.</param>
    public static bool Holds(string fault) => Names.Contains(fault);
}
