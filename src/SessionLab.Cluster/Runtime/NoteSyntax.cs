using System.Globalization;
using SessionLab.Cluster.Stores;

namespace SessionLab.Cluster.Runtime;

/// <summary>Writes the lines of a ledger that tell of a process and not of a request; the examples are in src/DESIGN.md.</summary>
public static class NoteSyntax
{
    /// <summary>What kept a process's work waiting.</summary>
    /// <param name="process">Its name.</param>
    /// <param name="atUs">The machine's monotonic clock, µs.</param>
    /// <param name="use">What was seen.</param>
    public static string Runtime(string process, long atUs, RuntimeUse use) => string.Create(
        CultureInfo.InvariantCulture,
        $"runtime {process} at={atUs} threads={use.Threads} queued={use.Queued} wait={use.WaitUs} paused={use.PausedUs} longest={use.LongestPauseUs} late={use.LateUs}");

    /// <summary>Which store answered a node.</summary>
    /// <param name="node">The node's name.</param>
    /// <param name="atUs">The machine's monotonic clock, µs.</param>
    /// <param name="store">Who it said it is; written as in a URL, since names hold spaces.</param>
    public static string Store(string node, long atUs, StoreInfo store) => string.Create(
        CultureInfo.InvariantCulture,
        $"store {node} at={atUs} product={Uri.EscapeDataString(store.Product)} version={Uri.EscapeDataString(store.Version)} instance={Uri.EscapeDataString(store.Instance)}");
}
