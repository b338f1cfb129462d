using System.Text.Json;
using SessionLab.Cluster.Processes;
using SessionLab.Proofs;
using SessionLab.Proofs.Instruments;
using SessionLab.Running;

namespace SessionLab.Tests.EndToEnd;

/// <summary>The real program, started as a user would, in a folder that is gone afterwards.</summary>
public sealed class Lab : IDisposable
{
    /// <summary>A small scenario in every mode.</summary>
    public const string EveryMode =
        "name: small\nseed: 3\nmodes: [local, sticky, copy, database, redis, jwt]\nclients: 12\n"
        + "workload: { name: shopping, visits: 2, requests: 6 }\n";

    private readonly TemporaryFolder _folder = new();

    public string Folder => _folder.Path;

    public IEnumerable<string> RunFolders => Directory.EnumerateFiles(Folder, "header.json", SearchOption.AllDirectories)
        .Select(file => Path.GetDirectoryName(file)!).Order(StringComparer.Ordinal);

    public string Scenario(string text)
    {
        var file = Path.Combine(Folder, "scenario.yaml");
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>How the program is started.</summary>
    public static Launcher Launcher { get; } = Launcher.ForAssembly("dotnet", Path.Combine(AppContext.BaseDirectory, "sessionlab.dll"));

    public static BenchProcess Start(params IReadOnlyList<string> arguments) => new(Launcher, arguments);

    public static async Task<Said> RunAsync(params IReadOnlyList<string> arguments)
    {
        await using var bench = Start(arguments);
        var exit = await bench.ExitAsync(TestContext.Current.CancellationToken);
        return new Said(exit, await bench.Output, await bench.Error, bench.Mark);
    }

    public Task<Said> RunScenarioAsync(string text, params IReadOnlyList<string> more) =>
        RunAsync(["run", Scenario(text), "--output", Folder, .. more]);

    public void Dispose() => _folder.Dispose();
}

/// <summary>What the program said.</summary>
public sealed record Said(int Exit, string Output, string Error, string Mark)
{
    public JsonElement Json
    {
        get
        {
            Assert.False(Output.Length == 0, $"exit {Exit}, nothing on standard output; standard error: {Error}");
            return JsonDocument.Parse(Output).RootElement;
        }
    }

    public JsonElement Of(string mode) => Json.EnumerateArray().Single(run => run.GetProperty("mode").GetString() == mode);
}
