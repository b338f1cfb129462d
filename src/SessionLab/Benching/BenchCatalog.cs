namespace SessionLab.Benching;

/// <summary>Every comparison, by name.</summary>
public static class BenchCatalog
{
    /// <summary>All of them in the order they are run.</summary>
    public static IReadOnlyList<IBench> All { get; } = [new EngineBench(), new GeneratorBench(), new JudgeBench(), new LedgerBench(), new MemoryBench(), new RelayBench()];
}
