using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>The node that made the session ends and is started again before the next request.</summary>
public sealed class NodeRestarted : IScript
{
    /// <inheritdoc/>
    public string Key => "node_restarted";

    /// <inheritdoc/>
    public async Task<Made> PlayAsync(Scene scene, CancellationToken stop)
    {
        await scene.First.ArriveAsync(scene.Home, stop);
        await scene.Acts.RestartAsync([scene.Home], stop);
        await scene.First.UntilAnsweredAsync(OperationKind.Main, scene.Home, stop);
        return Made.Yes;
    }
}
