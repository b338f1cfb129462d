namespace SessionLab.Core.Workloads;

/// <summary>The workloads by name.</summary>
public static class WorkloadCatalog
{
    /// <summary>Name → factory.</summary>
    public static IReadOnlyDictionary<string, Func<IWorkload>> All { get; } = new Dictionary<string, Func<IWorkload>>
    {
        ["shopping"] = () => new ShoppingWorkload(),
        ["counter"] = () => new CounterWorkload(),
        ["two-tabs"] = () => new TwoTabsWorkload(),
        ["glance"] = () => new GlanceWorkload(),
    };

    /// <summary>The workload of that name; throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    public static IWorkload Create(string name) => All[name]();
}
