using SessionLab.Core.Measuring;
using SessionLab.Core.Reports;
using SessionLab.Core.Scenarios;
using SessionLab.Running;
using SessionLab.Showing;

namespace SessionLab.Proofs.Instruments;

/// <summary>One run of a scenario in its one mode, which shows nothing while it lasts and leaves nothing behind.</summary>
internal static class QuietRun
{
    /// <summary>Makes it, and gives its numbers.</summary>
    public static Task<Summary> MakeAsync(Scenario scenario, RunSettings settings, CancellationToken stop) =>
        MakeAsync(scenario, settings, report => report.Summary, stop);

    /// <summary>Makes it, and gives what <paramref name="look"/> finds while its folder is still there.</summary>
    public static async Task<T> MakeAsync<T>(Scenario scenario, RunSettings settings, Func<RunReport, T> look, CancellationToken stop)
    {
        using var output = new TemporaryFolder();
        return look((await new Comparison(scenario, settings with { Output = output.Path }, new SilentBoard()).RunAsync(stop)).Single());
    }
}
