using SessionLab.Core.Comparing.Trials;
using SessionLab.Running;

namespace SessionLab.Trials;

/// <summary>Where a trial is kept: <c>OUTPUT/SCENARIO/TIME-trial/</c> with <c>trial.json</c> and the folders of all its runs.</summary>
/// <param name="Path">The folder.</param>
public sealed record TrialFolder(string Path)
{
    /// <summary>The name of the file that tells what it came to.</summary>
    public const string File = "trial.json";

    /// <summary>Makes a new one.</summary>
    public static TrialFolder Create(string output, string scenario) => new(RunFolders.Create(output, scenario, "trial"));

    /// <summary>Where the runs of an arm are kept.</summary>
    public string Of(Arm arm) => System.IO.Path.Combine(Path, arm.ToString().ToLowerInvariant());

    /// <summary>Where the run is kept that only warms up the lab itself.</summary>
    public string Rehearsal => System.IO.Path.Combine(Path, "rehearsal");

    /// <summary>Writes what the trial came to.</summary>
    public void Store(TrialReport report) => System.IO.File.WriteAllText(System.IO.Path.Combine(Path, File), TrialJson.Write(report));
}
