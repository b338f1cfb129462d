using SessionLab.Cluster;
using SessionLab.Cluster.Processes;

namespace SessionLab.Situations;

/// <summary>What is done to the cluster, each act told to the judge and finished only when the balancer has noticed.</summary>
public sealed class Acts(LocalCluster cluster, Scout scout, SceneHistory history)
{
    private const string Store = "store";
    private const string Embedded = "embedded";

    /// <summary>True when the cluster keeps sessions in a store.</summary>
    public bool HasStore => cluster.Store is not null;

    /// <summary>True when the store may be restarted: it is the lab's, or lives in the nodes.</summary>
    public bool CanRestartStore => cluster.OwnsStore || cluster.Store?.Where == Embedded;

    /// <summary>A node dies; the balancer leaves it out from then on.</summary>
    public async Task KillAsync(NodeProcess node, CancellationToken stop)
    {
        history.Fault("kill-node", node.Name, healed: false);
        node.Kill();
        await UntilLeftOutAsync(node, stop);
    }

    /// <summary>A node stands still; the balancer leaves it out from then on.</summary>
    public async Task PauseAsync(NodeProcess node, CancellationToken stop)
    {
        history.Fault("pause-node", node.Name, healed: false);
        node.Pause();
        await UntilLeftOutAsync(node, stop);
    }

    /// <summary>A node that stood still answers again, after a restart if it ended because of the pause.</summary>
    public async Task ResumeAsync(NodeProcess node, CancellationToken stop)
    {
        node.Resume();
        history.Fault("pause-node", node.Name, healed: true);
        await ReviveAsync(node, stop);
    }

    /// <summary>Nodes die at once and are started again; each answers through the balancer afterwards.</summary>
    public async Task RestartAsync(IReadOnlyList<NodeProcess> nodes, CancellationToken stop)
    {
        foreach (var node in nodes)
            history.Fault("restart-node", node.Name, healed: false);
        foreach (var node in nodes)
            node.Kill();
        await Task.WhenAll(nodes.Select(node => node.RestartAsync(stop)));
        foreach (var node in nodes)
            history.Fault("restart-node", node.Name, healed: true);
        foreach (var node in nodes)
            await ReviveAsync(node, stop);
    }

    /// <summary>The store ends and is started again; every node works with it afterwards.</summary>
    public async Task RestartStoreAsync(CancellationToken stop)
    {
        history.Fault("restart-store", Store, healed: false);
        if (cluster.OwnsStore)
            await cluster.RestartStoreAsync(stop);
        else
            await RestartAsync(cluster.Nodes, stop);
        history.Fault("restart-store", Store, healed: true);
        await ReviveAllAsync(stop);
    }

    /// <summary>Whatever was done, every node is there again.</summary>
    public async Task ReviveAllAsync(CancellationToken stop)
    {
        foreach (var node in cluster.Nodes)
            await ReviveAsync(node, stop);
    }

    private Task UntilLeftOutAsync(NodeProcess node, CancellationToken stop) =>
        Waiting.UntilAsync(() => scout.FindsLeftOutAsync(node, stop), $"the balancer leaves {node.Name} out", stop);

    // A node that the others have declared dead may refuse for a while and then end itself: so looked at every time.
    private Task ReviveAsync(NodeProcess node, CancellationToken stop) => Waiting.UntilAsync(
        async () =>
        {
            if (node.HasEnded)
                await node.RestartAsync(stop);
            return await scout.ReachesAsync(node, stop);
        },
        $"the balancer reaches {node.Name}", stop);
}
