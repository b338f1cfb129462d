using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>The visitor logs out, and somebody who copied his cookies before uses them.</summary>
public sealed class LoggedOut : IScript
{
    /// <inheritdoc/>
    public string Key => "logged_out";

    /// <inheritdoc/>
    public async Task<Made> PlayAsync(Scene scene, CancellationToken stop)
    {
        await scene.First.ArriveAsync(scene.Home, stop);
        await scene.First.UntilAnsweredAsync(OperationKind.Logout, scene.Home, stop);
        await scene.First.UntilAnsweredAsync(OperationKind.Replay, scene.Home, stop);
        return Made.Yes;
    }
}
