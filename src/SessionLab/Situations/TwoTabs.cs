using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>
/// Two tabs of one browser write at the same time, on two nodes where both find the session. The nodes' work takes long enough
/// for both to load before either saves; a pair that came one after the other all the same is followed by another.
/// </summary>
public sealed class TwoTabs : IScript
{
    private const int MostPairs = 10;

    /// <inheritdoc/>
    public string Key => "two_tabs";

    /// <inheritdoc/>
    public async Task<Made> PlayAsync(Scene scene, CancellationToken stop)
    {
        var node = scene.Reach == Reach.AnyNode ? scene.Other : scene.Home;
        await scene.First.ArriveAsync(scene.Home, stop);
        for (var pair = 0; pair < MostPairs; pair++)
        {
            var writes = await Task.WhenAll(
                scene.First.AskAsync(OperationKind.AddItem, scene.Home, stop), scene.Second.AskAsync(OperationKind.AddItem, node, stop));
            var seen = await scene.First.UntilAnsweredAsync(OperationKind.Main, scene.Home, stop);
            if (!writes.All(write => seen.Answer?.Tail.Contains(write.Id) == true))
                break;
        }

        return Made.Yes;
    }
}
