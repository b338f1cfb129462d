using SessionLab.Cluster.Processes;
using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>
/// Two tabs of one browser write at the same time, on two nodes where both find the session. The nodes' work takes long enough
/// for both to load before either saves; a pair that came one after the other all the same is followed by another, and so is one of which
/// a write stayed in doubt.
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
            if (await SettleAsync(scene.First, writes[0], scene.Home, stop) | await SettleAsync(scene.Second, writes[1], node, stop))
                continue;
            var seen = await scene.First.UntilAnsweredAsync(OperationKind.Main, scene.Home, stop);
            if (!writes.All(write => seen.Answer?.Tail.Contains(write.Id) == true))
                break;
        }

        return Made.Yes;
    }

    // Who cannot know whether he was heard asks again, as anybody would.
    private static async Task<bool> SettleAsync(Visitor tab, Operation write, NodeProcess node, CancellationToken stop)
    {
        if (write.Outcome != Outcome.InDoubt)
            return false;
        await tab.UntilAnsweredAsync(write.Kind, node, stop, write.Id);
        return true;
    }
}
