using System.Globalization;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Showing;

/// <summary>A line now and then, for files and pipes.</summary>
public sealed class PlainBoard(TextWriter output) : IProgressBoard
{
    private const long IntervalUs = 5_000_000;

    /// <inheritdoc/>
    public void Begin(Scenario scenario, Plan plan) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{scenario.Name}: {scenario.Modes.Count} modes, {plan.Clients} clients, {plan.Operations} planned operations each"));

    /// <inheritdoc/>
    public IRunListener Follow(RunHeader header, Judge judge)
    {
        // One run may end while the next begins.
        var nextUs = IntervalUs;
        return new RunProgress(header, judge, run =>
        {
            if (!run.Ended && run.AtUs < nextUs)
                return;
            nextUs = run.AtUs + IntervalUs;
            Show(run);
        });
    }

    /// <inheritdoc/>
    public void End() => output.Flush();

    private void Show(RunProgress run)
    {
        var left = run.Ended || run.Left is not { } time ? "" : string.Create(CultureInfo.InvariantCulture, $", {time.TotalSeconds:0} s left");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"  {run.Mode,-10} {run.Made}/{run.Planned} operations, {run.Lost} sessions lost{left}"));
    }
}
