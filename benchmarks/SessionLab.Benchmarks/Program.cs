using BenchmarkDotNet.Running;
using SessionLab.Benchmarks.Modes;

namespace SessionLab.Benchmarks;

/// <summary>Runs the benchmarks that the command line names.</summary>
internal static class Program
{
    // In a process of its own each benchmark would first build the whole lab again, which takes minutes on a busy machine.
    private static async Task Main(string[] arguments)
    {
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run([.. arguments, "--inProcess"]);
        await ModeUnderBenchmark.EndAsync();
    }
}
