using SessionLab.Core.Judging;
using SessionLab.Core.Measuring;
using SessionLab.Core.Reports;
using SessionLab.Core.Scenarios;
using SessionLab.Running;
using SessionLab.Showing;

namespace SessionLab.Proofs.Instruments;

/// <summary>
/// One run of a scenario in its one mode, which shows nothing while it lasts and leaves nothing behind but what needs explaining; stopped, it
/// is an <see cref="OperationCanceledException"/>.
/// </summary>
internal static class QuietRun
{
    /// <summary>Makes it, and gives its numbers.</summary>
    public static Task<Summary> MakeAsync(Scenario scenario, RunSettings settings, CancellationToken stop) =>
        MakeAsync(scenario, settings, report => report.Summary, stop);

    /// <summary>Makes it among the stored runs, and deletes its folder again if nothing is wrong with it.</summary>
    /// <returns>What <paramref name="look"/> finds in it, and the folder that was left; null when none was.</returns>
    public static async Task<(T Seen, string? Kept)> MakeAsync<T>(
        Scenario scenario, RunSettings settings, Func<RunReport, T> look, Func<T, bool> isWrong, CancellationToken stop)
    {
        var report = await RunAsync(scenario, settings, stop);
        var seen = look(report);
        if (isWrong(seen))
            return (seen, report.Folder);
        Directory.Delete(report.Folder!, recursive: true);
        return (seen, null);
    }

    /// <summary>Makes it, and gives what <paramref name="look"/> finds while its folder is still there.</summary>
    public static async Task<T> MakeAsync<T>(Scenario scenario, RunSettings settings, Func<RunReport, T> look, CancellationToken stop)
    {
        using var output = new TemporaryFolder();
        return look(await RunAsync(scenario, settings with { Output = output.Path }, stop));
    }

    private static async Task<RunReport> RunAsync(Scenario scenario, RunSettings settings, CancellationToken stop)
    {
        var made = await new Comparison(scenario, settings, new SilentBoard()).RunAsync(stop);
        if (!stop.IsCancellationRequested)
            return made.Single();
        // A run that was stopped shows nothing, unless something was wrong by then.
        foreach (var run in made.Where(run => run.Summary.Verdict != Verdict.Invalid))
            Directory.Delete(run.Folder!, recursive: true);
        throw new OperationCanceledException(stop);
    }
}
