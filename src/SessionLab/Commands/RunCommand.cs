using System.CommandLine;
using SessionLab.Core.Reports;
using SessionLab.Running;
using SessionLab.Showing;

namespace SessionLab.Commands;

/// <summary><c>sessionlab run SCENARIO</c>: runs a scenario in its modes and reports.</summary>
public static class RunCommand
{
    private const string DefaultScenario = "compare-all";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var scenario = new Argument<string>("SCENARIO") { Description = "A scenario file, or the name of one that comes with the lab." };
        var modes = new Option<string[]>("--mode", "-m") { Description = "Run only these modes.", AllowMultipleArgumentsPerToken = true };
        ValueOptions.Limit(modes, [.. Vocabulary.Scenarios.Modes.Select(mode => mode.Name)]);
        var format = new Option<string>("--format", "-f") { Description = "How to report.", DefaultValueFactory = _ => "text" };
        ValueOptions.Limit(format, [.. ReportCatalog.All.Keys]);
        var files = ReportFiles.Option();
        var seed = new Option<ulong?>("--seed") { Description = "Another seed than the scenario's.", CustomParser = text => ValueOptions.Seed(text) };
        var rounds = new Option<int?>("--rounds")
        {
            Description = "Above 1 all clusters are kept up and the modes take turns, so that drift of the machine hits all alike.",
            CustomParser = text => ValueOptions.Rounds(text),
        };
        var output = new Option<string>("--output", "-o") { Description = "Folder of the stored runs.", DefaultValueFactory = _ => "runs" };
        var redis = new Option<string?>("--redis") { Description = $"Your own Redis endpoint (or {RunSettings.RedisVariable})." };
        var server = new Option<string>("--redis-server")
        {
            Description = "The Redis the lab starts itself: redis-server from PATH, else the embedded Garnet.",
            DefaultValueFactory = _ => "auto",
        };
        ValueOptions.Limit(server, "auto", "redis-server", "garnet");
        var postgres = new Option<string?>("--postgres")
        {
            Description = $"Your own PostgreSQL as an Npgsql connection string (or {RunSettings.PostgresVariable}).",
        };
        var restart = new Option<string?>("--postgres-restart")
        {
            Description = $"The command that restarts it, for the fault restart-store (or {RunSettings.PostgresRestartVariable}).",
        };
        redis.Validators.Add(StoreOptions.CheckRedis);
        postgres.Validators.Add(StoreOptions.CheckPostgres);
        output.Validators.Add(StoreOptions.CheckFolder);
        var command = new Command("run", "Runs a scenario in its modes and reports what was lost and what it cost.")
        {
            scenario, modes, format, files, seed, rounds, output, redis, server, postgres, restart,
        };
        var environment = RunSettings.FromEnvironment();
        command.SetAction((parsed, _) => RunAsync(
            parsed.GetRequiredValue(scenario),
            environment with
            {
                Modes = parsed.GetValue(modes) ?? [],
                Seed = parsed.GetValue(seed),
                Rounds = parsed.GetValue(rounds),
                Output = parsed.GetRequiredValue(output),
                Redis = parsed.GetValue(redis) ?? environment.Redis,
                RedisServer = parsed.GetRequiredValue(server),
                Postgres = parsed.GetValue(postgres) ?? environment.Postgres,
                PostgresRestart = parsed.GetValue(restart) ?? environment.PostgresRestart,
            },
            parsed.GetRequiredValue(format), parsed.GetValue(files) ?? []));
        return command;
    }

    /// <summary>What the program does without arguments.</summary>
    public static Task<int> CompareAllAsync() => RunAsync(DefaultScenario, RunSettings.FromEnvironment(), "text", []);

    private static async Task<int> RunAsync(string scenarioName, RunSettings settings, string format, string[] files)
    {
        if (ScenarioFiles.Load(scenarioName, settings, Console.Error) is not { } scenario)
            return ExitCode.Usage;
        using var interrupt = new Interrupt();
        var board = ProgressBoards.For(Console.Error);
        var runs = Hindsight.Of(await new Comparison(scenario, settings, board).RunAsync(interrupt.Token), Reporting.ShowsAftermath(format, files));
        foreach (var run in runs.Where(run => run.Thresholds.Count > 0))
            RunFolders.StoreSummary(run);
        if (runs.Count == 0)
            await Console.Error.WriteLineAsync("Stopped before the first request: there is nothing to report.");
        if (runs.Count > 0 || format == "json")
            Reporting.Write(format, Console.Out, runs, files);
        return interrupt.Token.IsCancellationRequested ? ExitCode.Interrupted : ExitCodes.Of(runs);
    }
}
