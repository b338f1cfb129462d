using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>The visitor leaves his session alone for longer than the idle timeout.</summary>
public sealed class IdleTooLong : IScript
{
    /// <inheritdoc/>
    public string Key => "idle_too_long";

    /// <inheritdoc/>
    public async Task<Made> PlayAsync(Scene scene, CancellationToken stop)
    {
        await scene.First.ArriveAsync(scene.Home, stop);
        await Task.Delay(scene.Timing.IdleIsOver, stop);
        await scene.First.UntilAnsweredAsync(OperationKind.Main, scene.Home, stop);
        return Made.Yes;
    }
}
