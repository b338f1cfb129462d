using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>The node that made the session stands still while a write goes through another one, and then answers again.</summary>
public sealed class NodePaused : IScript
{
    /// <inheritdoc/>
    public string Key => "node_paused";

    /// <inheritdoc/>
    public async Task<Made> PlayAsync(Scene scene, CancellationToken stop)
    {
        await scene.First.ArriveAsync(scene.Home, stop);
        await scene.Acts.PauseAsync(scene.Home, stop);
        await scene.First.UntilAnsweredAsync(OperationKind.AddItem, scene.Other, stop);
        await scene.Acts.ResumeAsync(scene.Home, stop);
        await scene.First.UntilAnsweredAsync(OperationKind.Main, scene.Home, stop);
        return Made.Yes;
    }
}
