using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>The next request asks for another node; where the balancer binds clients to nodes, it never gets there.</summary>
public sealed class OtherNode : IScript
{
    /// <inheritdoc/>
    public string Key => "other_node";

    /// <inheritdoc/>
    public async Task<Made> PlayAsync(Scene scene, CancellationToken stop)
    {
        await scene.First.ArriveAsync(scene.Home, stop);
        await scene.First.UntilAnsweredAsync(OperationKind.AddItem, scene.Other, stop);
        await scene.First.UntilAnsweredAsync(OperationKind.Main, scene.Other, stop);
        return Made.Yes;
    }
}
