using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using SessionLab.Cluster.Stores;

namespace SessionLab.Cluster.Links;

/// <summary>
/// Lets the kernel lose packets to and from the ports of links, so that TCP itself has to send them again: what no relay can do. The rules
/// are in a table of netfilter that bears this process's number and goes when it ends.
/// </summary>
internal sealed class PacketLoss : IDisposable
{
    private const int Steps = 10_000;
    private static readonly Lazy<string?> Reason = new(Find);
    private static int s_made;
    private readonly string _table = NewTable();
    private bool _set;

    /// <summary>Why packets cannot be lost here; null when they can.</summary>
    public static string? Refusal => Reason.Value;

    /// <summary>Sets which packets are lost from now on; the kernel draws them.</summary>
    /// <param name="links">The port on which each link is taken, and its weather.</param>
    /// <exception cref="ClusterException">The kernel takes no such rules.</exception>
    public void Use(IEnumerable<(int Port, LinkWeather Weather)> links)
    {
        var rules = links.Where(link => link.Weather.Loss > 0).SelectMany(link => Rules(link.Port, link.Weather)).ToList();
        if (rules.Count == 0 && !_set)
            return;
        _set = true;
        Apply(Script(_table, rules));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_set)
            Apply($"delete table {_table}\n");
    }

    // Both parties are on this machine: what goes there and what comes back is both received here.
    private static IEnumerable<string> Rules(int port, LinkWeather weather)
    {
        var drop = string.Create(CultureInfo.InvariantCulture, $"{port} numgen random mod {Steps} < {(int)Math.Round(weather.Loss * Steps)} counter drop");
        if (weather.Holds(LinkWay.There))
            yield return $"tcp dport {drop}";
        if (weather.Holds(LinkWay.Back))
            yield return $"tcp sport {drop}";
    }

    private static string NewTable() =>
        string.Create(CultureInfo.InvariantCulture, $"inet sessionlab_{Environment.ProcessId}_{Interlocked.Increment(ref s_made)}");

    private static string Script(string table, IEnumerable<string> rules) =>
        $"add table {table}\nflush table {table}\nadd chain {table} in {{ type filter hook input priority 0; policy accept; }}\n"
            + string.Concat(rules.Select(rule => $"add rule {table} in {rule}\n"));

    private static string? Find()
    {
        const string Here = "a TCP relay cannot lose packets: ";
        if (!OperatingSystem.IsLinux())
            return Here + "this needs netfilter, on Linux";
        if (!Environment.IsPrivilegedProcess)
            return Here + "this needs netfilter, and so root";
        if (SearchPath.Find("nft") is null)
            return Here + "this needs netfilter's program nft, which is not on PATH";
        return Run("--check", Script(NewTable(), Rules(1, new LinkWeather { Loss = 0.5 }))) is { } problem
            ? $"{Here}netfilter refuses on this system: {problem}" : null;
    }

    private static void Apply(string script)
    {
        if (Run(null, script) is { } problem)
            throw new ClusterException($"netfilter refuses to lose packets: {problem}");
    }

    // Null when all went well.
    private static string? Run(string? option, string script)
    {
        var what = new ProcessStartInfo("nft") { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in new[] { option, "--file", "-" }.OfType<string>())
            what.ArgumentList.Add(argument);
        try
        {
            using var program = Process.Start(what)!;
            program.StandardInput.Write(script);
            program.StandardInput.Close();
            var said = program.StandardError.ReadToEnd().Trim();
            program.WaitForExit();
            return program.ExitCode == 0 ? null : said.Split('\n')[0];
        }
        catch (Win32Exception missing)
        {
            return missing.Message;
        }
    }
}
