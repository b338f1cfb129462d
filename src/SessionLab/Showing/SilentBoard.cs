using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;
using SessionLab.Core.Workloads;

namespace SessionLab.Showing;

/// <summary>Shows nothing, for proofs that print their own result.</summary>
public sealed class SilentBoard : IProgressBoard, IRunListener
{
    /// <inheritdoc/>
    public void Begin(Scenario scenario, Plan plan)
    {
        // Nothing to show.
    }

    /// <inheritdoc/>
    public IRunListener Follow(RunHeader header, Judge judge) => this;

    /// <inheritdoc/>
    public void End()
    {
        // Nothing to show.
    }

    /// <inheritdoc/>
    public void See(RunEvent runEvent)
    {
        // Nothing to show.
    }
}
