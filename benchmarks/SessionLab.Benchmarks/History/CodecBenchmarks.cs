using BenchmarkDotNet.Attributes;
using SessionLab.Benching;
using SessionLab.Core.History;
using SessionLab.Core.Records;

namespace SessionLab.Benchmarks.History;

/// <summary>What it costs to keep one request in the history, compression included, and to read it again.</summary>
[MemoryDiagnoser]
public class CodecBenchmarks
{
    private const int Operations = 100_000;
    private List<RunEvent> _events = [];
    private byte[] _file = [];

    /// <summary>Makes the operations, and a history of them.</summary>
    [GlobalSetup]
    public void Make()
    {
        _events = [.. MadeUpRun.Events(Operations)];
        using var stream = new MemoryStream();
        WriteTo(stream);
        _file = stream.ToArray();
    }

    /// <summary>One operation into the file.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public void Write() => WriteTo(Stream.Null);

    /// <summary>One operation out of it.</summary>
    [Benchmark(OperationsPerInvoke = Operations)]
    public int Read() => HistoryReader.Read(new MemoryStream(_file)).Count();

    private void WriteTo(Stream stream)
    {
        using var writer = new HistoryWriter(stream, leaveOpen: true);
        foreach (var runEvent in _events)
            writer.See(runEvent);
    }
}
