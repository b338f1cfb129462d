using SessionLab.Cluster.Users;
using SessionLab.Core.Reports;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Showing;

namespace SessionLab.Running;

/// <summary>The same plan in every mode of a scenario: one after the other, or all of them up and taking turns.</summary>
public sealed class Comparison(Scenario scenario, RunSettings settings, IProgressBoard board)
{
    /// <summary>Runs the modes; a cancelled one is the last.</summary>
    public async Task<IReadOnlyList<RunReport>> RunAsync(CancellationToken stop)
    {
        var plan = Plan.Draw(scenario);
        board.Begin(scenario, plan);
        var reports = new List<RunReport>();
        try
        {
            var users = await UserDatabase.EnsureAsync(UserDatabase.DefaultFolder, scenario.Cluster.WorkFactor, plan.Users).WaitAsync(stop);
            var experiment = new Experiment(scenario, plan, users, settings, board);
            if (scenario.Rounds > 1)
                await TakeTurnsAsync(experiment, reports, stop);
            else
                await OneAfterTheOtherAsync(experiment, reports, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped before the next mode's first request: what the modes before it showed is reported.
        }
        finally
        {
            board.End();
        }

        return reports;
    }

    private async Task OneAfterTheOtherAsync(Experiment experiment, List<RunReport> reports, CancellationToken stop)
    {
        // While one cluster stops and its run is judged, the next one starts: nothing is measured then.
        var concluding = Task.CompletedTask;
        try
        {
            foreach (var mode in scenario.Modes.TakeWhile(_ => !stop.IsCancellationRequested))
                concluding = ConcludeAsync(await experiment.LoadAsync(mode, concluding, stop), reports);
        }
        finally
        {
            await concluding;
        }
    }

    private static async Task ConcludeAsync(OpenRun run, List<RunReport> reports)
    {
        await using (run)
            reports.Add(await run.ConcludeAsync());
    }

    private async Task TakeTurnsAsync(Experiment experiment, List<RunReport> reports, CancellationToken stop)
    {
        var runs = new List<OpenRun>();
        try
        {
            foreach (var mode in scenario.Modes)
                runs.Add(await experiment.OpenAsync(mode, Task.CompletedTask, stop));
            for (var round = 0; round < scenario.Rounds; round++)
                foreach (var run in Rotation.Of(runs, round))
                    await run.TakeTurnAsync(round, stop);
            foreach (var run in runs)
            {
                await run.ReadOnceMoreAsync(stop);
                reports.Add(await run.ConcludeAsync());
            }
        }
        finally
        {
            foreach (var run in runs)
                await run.DisposeAsync();
        }
    }
}
