using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>The visitor leaves his session alone for longer than the idle timeout; a neighbour comes back shortly before it.</summary>
/// <remarks>Two sessions, since looking at one makes it young again, and the absolute limit would then end it first.</remarks>
public sealed class IdleTooLong : IScript
{
    /// <inheritdoc/>
    public string Key => "idle_too_long";

    /// <inheritdoc/>
    public async Task<Made> PlayAsync(Scene scene, CancellationToken stop)
    {
        await Task.WhenAll(scene.Neighbour.ArriveAsync(scene.Home, stop), scene.First.ArriveAsync(scene.Home, stop));
        var over = Task.Delay(scene.Timing.IdleIsOver, stop);
        await Task.Delay(scene.Timing.IdleIsNear, stop);
        var near = await scene.Neighbour.UntilAnsweredAsync(OperationKind.Main, scene.Home, stop);
        await over;
        await scene.First.UntilAnsweredAsync(OperationKind.Main, scene.Home, stop);
        return near.Answer is { User: >= 0 } ? Made.Yes : Made.OverTooSoon;
    }
}
