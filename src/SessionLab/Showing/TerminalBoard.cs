using System.Globalization;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;
using Spectre.Console;

namespace SessionLab.Showing;

/// <summary>A bar per mode with the time left and the losses ticking, on a terminal.</summary>
public sealed class TerminalBoard(IAnsiConsole console) : IProgressBoard
{
    private readonly Dictionary<string, ProgressTask> _bars = [];
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _showing = Task.CompletedTask;

    /// <inheritdoc/>
    public void Begin(Scenario scenario, Plan plan)
    {
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"[bold]{scenario.Name}[/]: {plan.Clients} clients, {plan.Operations} planned operations in each mode");
        var started = new TaskCompletionSource();
        _showing = console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                foreach (var mode in scenario.Modes)
                    _bars[mode] = context.AddTask(mode, autoStart: false, maxValue: plan.Operations);
                started.SetResult();
                await _ended.Task;
            });
        started.Task.Wait();
    }

    /// <inheritdoc/>
    public IRunListener Follow(RunHeader header, Judge judge)
    {
        _bars[header.Mode.Name].StartTask();
        return new RunProgress(header, judge, Show);
    }

    /// <inheritdoc/>
    public void End()
    {
        _ended.TrySetResult();
        _showing.Wait();
    }

    private void Show(RunProgress run)
    {
        var bar = _bars[run.Mode];
        bar.Value = run.Made;
        var colour = run.Lost > 0 ? "red" : "green";
        bar.Description = string.Create(CultureInfo.InvariantCulture, $"{run.Mode,-9} [{colour}]{run.Lost,6} lost[/]");
        if (run.Ended)
            bar.StopTask();
    }
}
