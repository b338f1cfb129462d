using SessionLab.Cluster.Users;
using SessionLab.Core.Reports;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using SessionLab.Showing;

namespace SessionLab.Running;

/// <summary>The same plan in every mode of a scenario, one after the other.</summary>
public sealed class Comparison(Scenario scenario, RunSettings settings, IProgressBoard board)
{
    /// <summary>Runs the modes; a cancelled one is the last.</summary>
    public async Task<IReadOnlyList<RunReport>> RunAsync(CancellationToken stop)
    {
        var plan = Plan.Draw(scenario);
        board.Begin(scenario, plan);
        var runs = new List<RunReport>();
        try
        {
            var users = await UserDatabase.EnsureAsync(UserDatabase.DefaultFolder, scenario.Cluster.WorkFactor, plan.Users).WaitAsync(stop);
            foreach (var mode in scenario.Modes.TakeWhile(_ => !stop.IsCancellationRequested))
                runs.Add(await new Experiment(scenario, plan, mode, users, settings, board).RunAsync(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopped before the next mode's first request: what the modes before it showed is reported.
        }
        finally
        {
            board.End();
        }

        return runs;
    }
}
