using BenchmarkDotNet.Attributes;
using SessionLab.Benching;
using SessionLab.Core.Measuring;
using SessionLab.Core.Measuring.Latencies;
using SessionLab.Core.Records;

namespace SessionLab.Benchmarks.Recording;

/// <summary>What it costs to measure one request: a duration into a histogram, a whole operation into the summary.</summary>
// Classes of benchmarks are not sealed: the library derives from them.
[MemoryDiagnoser]
public class RecordingBenchmarks
{
    private const int Operations = 100_000;
    private readonly LatencyRecorder _recorder = new();
    private List<RunEvent> _events = [];

    /// <summary>Makes the operations.</summary>
    [GlobalSetup]
    public void Make() => _events = [.. MadeUpRun.Events(Operations)];

    /// <summary>One duration.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public void Duration()
    {
        for (var us = 0; us < Operations; us++)
            _recorder.Record(us);
    }

    /// <summary>One operation, with everything the summary wants of it.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public long Operation()
    {
        var summariser = new Summariser();
        foreach (var runEvent in _events)
            summariser.See(runEvent);
        return summariser.Histograms().FromUs;
    }
}
