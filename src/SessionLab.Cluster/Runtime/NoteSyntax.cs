using System.Globalization;
using SessionLab.Cluster.Stores;

namespace SessionLab.Cluster.Runtime;

/// <summary>Writes the lines of a ledger that tell of a process, or of a session that was not there; the examples are in src/DESIGN.md.</summary>
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

    /// <summary>A node began to serve (<c>began</c>), or was asked to end (<c>leaving</c>).</summary>
    /// <param name="verb">Which of both.</param>
    /// <param name="node">The node's name.</param>
    /// <param name="atUs">The machine's monotonic clock, µs.</param>
    /// <param name="incarnation">How often it had been started.</param>
    public static string Life(string verb, string node, long atUs, int incarnation) =>
        string.Create(CultureInfo.InvariantCulture, $"{verb} {node} at={atUs} incarnation={incarnation}");

    /// <summary>A session that was presented and not there (<c>missing</c>), or that could not be saved (<c>failed</c>).</summary>
    /// <param name="verb">Which of both.</param>
    /// <param name="operation">The request's operation id.</param>
    /// <param name="atUs">The machine's monotonic clock, µs.</param>
    /// <param name="session">Fingerprint of the session id.</param>
    /// <param name="reason">As far as the node knows.</param>
    public static string Trouble(string verb, string operation, long atUs, ulong session, string reason) =>
        string.Create(CultureInfo.InvariantCulture, $"{verb} {operation} at={atUs} session={session:x16} reason={reason}");
}
