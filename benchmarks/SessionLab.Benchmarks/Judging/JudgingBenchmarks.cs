using BenchmarkDotNet.Attributes;
using SessionLab.Benching;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Benchmarks.Judging;

/// <summary>What it costs to judge one request.</summary>
[MemoryDiagnoser]
public class JudgingBenchmarks
{
    private const int Operations = 100_000;
    private List<RunEvent> _events = [];

    /// <summary>Makes the operations.</summary>
    [GlobalSetup]
    public void Make() => _events = [.. MadeUpRun.Events(Operations)];

    /// <summary>One operation, all checkers seated.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public Verdict Operation()
    {
        var judge = new Judge();
        foreach (var runEvent in _events)
            judge.See(runEvent);
        return judge.Conclude().Verdict;
    }
}
