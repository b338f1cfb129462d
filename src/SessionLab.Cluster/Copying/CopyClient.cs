using Orleans.Runtime;
using Orleans.Runtime.Services;

namespace SessionLab.Cluster.Copying;

/// <summary>Reaches the <see cref="ICopyService"/> of one particular silo.</summary>
public sealed class CopyClient(IServiceProvider services) : GrainServiceClient<ICopyService>(services)
{
    /// <summary>The service of that silo.</summary>
    public ICopyService At(SiloAddress silo) => GetGrainService(silo);
}
