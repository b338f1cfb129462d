using BenchmarkDotNet.Attributes;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Benchmarks.Modes;

/// <summary>What each mode takes to load and save a session of a logged-in user with ten writes, without HTTP around it.</summary>
[MemoryDiagnoser]
public class ModeBenchmarks
{
    private ModeUnderBenchmark? _mode;

    /// <summary>The mode, and what it keeps sessions in where it can choose.</summary>
    [Params("local", "sticky", "copy", "database SQLite", "redis Garnet", "jwt HS256", "jwt RS256")]
    public string Mode { get; set; } = "";

    /// <summary>Starts the mode's node and store, and logs a visitor in.</summary>
    [GlobalSetup]
    public async Task StartAsync() => _mode = await ModeUnderBenchmark.OfAsync(Mode);

    /// <summary>One load.</summary>
    [Benchmark]
    public async Task<Session> Load() => await _mode!.LoadAsync();

    /// <summary>One load and the save of what was loaded, as every request does.</summary>
    [Benchmark]
    public async Task LoadAndSave() => await _mode!.SaveAsync(await _mode.LoadAsync());
}
