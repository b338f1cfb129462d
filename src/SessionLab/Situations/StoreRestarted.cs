using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>The store ends and is started again. An embedded store's engine lives in the nodes, so they all die.</summary>
public sealed class StoreRestarted : IScript
{
    /// <inheritdoc/>
    public string Key => "store_restarted";

    /// <inheritdoc/>
    public async Task<Made> PlayAsync(Scene scene, CancellationToken stop)
    {
        if (!scene.Acts.HasStore)
            return Made.NoSuchThing;
        if (!scene.Acts.CanRestartStore)
            return Made.NotOurs;
        await scene.First.ArriveAsync(scene.Home, stop);
        await scene.Acts.RestartStoreAsync(stop);
        await scene.First.UntilAnsweredAsync(OperationKind.Main, scene.Home, stop);
        return Made.Yes;
    }
}
