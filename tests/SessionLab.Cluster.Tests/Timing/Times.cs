using System.Globalization;

namespace SessionLab.Cluster.Tests.Timing;

/// <summary>What a test reads in <c>Server-Timing</c>: µs by name, and the description of what has no time.</summary>
internal sealed class Times
{
    private readonly Dictionary<string, long> _us;

    public Times(string? header)
    {
        Assert.NotNull(header);
        var metrics = header.Split(", ").Select(metric => metric.Split(';')).ToList();
        _us = metrics.Where(metric => metric[1].StartsWith("dur=", StringComparison.Ordinal)).ToDictionary(metric => metric[0], Microseconds);
        Store = metrics.Where(metric => metric[0] == "store").Select(metric => metric[1]["desc=".Length..].Trim('"')).SingleOrDefault();
    }

    public string? Store { get; }

    public IEnumerable<string> Names => _us.Keys;

    public long this[string name] => _us[name];

    public bool Has(string name) => _us.ContainsKey(name);

    /// <summary>All phases together, without the totals.</summary>
    public long Sum(params IEnumerable<string> totals) => _us.Where(time => !totals.Contains(time.Key)).Sum(time => time.Value);

    private static long Microseconds(string[] metric) =>
        (long)(1000 * decimal.Parse(metric[1]["dur=".Length..], CultureInfo.InvariantCulture));
}
