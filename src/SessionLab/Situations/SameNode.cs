using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>The next request lands on the node that answered the last one.</summary>
public sealed class SameNode : IScript
{
    /// <inheritdoc/>
    public string Key => "same_node";

    /// <inheritdoc/>
    public async Task<Made> PlayAsync(Scene scene, CancellationToken stop)
    {
        await scene.First.ArriveAsync(scene.Home, stop);
        await scene.First.UntilAnsweredAsync(OperationKind.Main, scene.Home, stop);
        return Made.Yes;
    }
}
