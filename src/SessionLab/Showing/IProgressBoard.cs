using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Showing;

/// <summary>Shows how runs get on, on standard error.</summary>
public interface IProgressBoard
{
    /// <summary>The scenario is about to be run.</summary>
    void Begin(Scenario scenario, Plan plan);

    /// <summary>A listener that shows one run, losses as the judge finds them.</summary>
    IRunListener Follow(RunHeader header, Judge judge);

    /// <summary>All runs are made.</summary>
    void End();
}
