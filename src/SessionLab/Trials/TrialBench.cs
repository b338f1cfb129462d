using SessionLab.Core.Comparing.Trials;

namespace SessionLab.Trials;

/// <summary>Makes the same trial as often as it is asked to, each in a folder of its own.</summary>
/// <param name="plan">What was declared.</param>
/// <param name="a">The first arm.</param>
/// <param name="b">The second.</param>
/// <param name="scenario">The scenario's name.</param>
/// <param name="output">The folder of the stored runs.</param>
/// <param name="say">Told of each run.</param>
public sealed class TrialBench(TrialPlan plan, TrialArm a, TrialArm b, string scenario, string output, Action<string> say)
{
    /// <summary>What is declared.</summary>
    public TrialPlan Plan => plan;

    /// <summary>Makes one.</summary>
    /// <param name="stop">Ends it early.</param>
    /// <param name="time">Which one: each has a coin of its own.</param>
    public async Task<(TrialReport Report, string Folder)> RunAsync(CancellationToken stop, int time = 0)
    {
        var folder = TrialFolder.Create(output, scenario);
        var own = plan with { Seed = plan.Seed + (ulong)time };
        var report = await new Trial(own, a, b, folder, new TrialClock(own, a.Plan.LengthUs), say).RunAsync(stop);
        return (report, folder.Path);
    }
}
