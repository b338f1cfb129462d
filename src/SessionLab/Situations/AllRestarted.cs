using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>All nodes die at once and are started again.</summary>
public sealed class AllRestarted : IScript
{
    /// <inheritdoc/>
    public string Key => "all_restarted";

    /// <inheritdoc/>
    public async Task<Made> PlayAsync(Scene scene, CancellationToken stop)
    {
        await scene.First.ArriveAsync(scene.Home, stop);
        await scene.Acts.RestartAsync(scene.Nodes, stop);
        await scene.First.UntilAnsweredAsync(OperationKind.Main, scene.Home, stop);
        return Made.Yes;
    }
}
