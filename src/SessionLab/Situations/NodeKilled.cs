using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>The node that made the session dies and stays away.</summary>
public sealed class NodeKilled : IScript
{
    /// <inheritdoc/>
    public string Key => "node_killed";

    /// <inheritdoc/>
    public async Task<Made> PlayAsync(Scene scene, CancellationToken stop)
    {
        await scene.First.ArriveAsync(scene.Home, stop);
        await scene.Acts.KillAsync(scene.Home, stop);
        await scene.First.UntilAnsweredAsync(OperationKind.Main, scene.Other, stop);
        return Made.Yes;
    }
}
