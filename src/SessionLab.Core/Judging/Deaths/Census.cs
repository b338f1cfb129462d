using SessionLab.Core.Judging.Jars;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Deaths;

/// <summary>Follows the sessions of whatever a fault ends: nodes and stores.</summary>
internal sealed class Census
{
    private readonly NodeCensus _nodes = new();
    private readonly StoreCensus _stores = new();

    /// <summary>The deaths of nodes.</summary>
    public IReadOnlyList<DeadNode> Nodes => _nodes.Conclude();

    /// <summary>The restarts of the store.</summary>
    public IReadOnlyList<StoreRestart> Stores => _stores.Conclude();

    /// <summary>Takes the names of the nodes.</summary>
    public void Expect(ClusterHeader cluster) => _nodes.Expect(cluster);

    /// <summary>Something ends: who is logged in is counted.</summary>
    public void See(FaultEvent fault, IReadOnlyList<JarView> jars)
    {
        _nodes.See(fault, jars);
        _stores.See(fault, jars);
    }

    /// <summary>Before an operation is judged.</summary>
    public void See(Operation operation, JarView jar)
    {
        _nodes.See(operation, jar);
        _stores.See(operation, jar);
    }

    /// <summary>After it was.</summary>
    public void Look(Sight sight)
    {
        _nodes.Look(sight);
        _stores.Look(sight);
    }
}
