using System.Diagnostics;
using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>The visitor uses his session without a pause, past the time at which every session ends.</summary>
public sealed class BeyondLimit : IScript
{
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMilliseconds(200);

    /// <inheritdoc/>
    public string Key => "beyond_limit";

    /// <inheritdoc/>
    public async Task<Made> PlayAsync(Scene scene, CancellationToken stop)
    {
        await scene.First.ArriveAsync(scene.Home, stop);
        var loggedIn = Stopwatch.GetTimestamp();
        var wasNear = false;
        bool found;
        TimeSpan age;
        do
        {
            await Task.Delay(BetweenReads, stop);
            age = Stopwatch.GetElapsedTime(loggedIn);
            var read = await scene.First.UntilAnsweredAsync(OperationKind.Main, scene.Home, stop);
            found = read.Answer is { User: >= 0 };
            wasNear |= found && age >= scene.Timing.LimitIsNear;
        }
        while (found && age <= scene.Timing.LimitIsOver);
        return wasNear ? Made.Yes : Made.OverTooSoon;
    }
}
