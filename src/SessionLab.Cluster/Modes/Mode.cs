using Microsoft.AspNetCore.Builder;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Modes;

/// <summary>A mode as the catalog lists it, known without starting anything.</summary>
/// <param name="Name">As scenarios write it.</param>
/// <param name="Summary">Where the session is, in one sentence.</param>
/// <param name="Claims">What it promises as its dials stand at first.</param>
/// <param name="AddTo">Registers its <see cref="ISessionMode"/>, and whatever else it runs, with a node that is being built.</param>
public sealed record Mode(string Name, string Summary, Claims Claims, Action<WebApplicationBuilder, NodeSettings> AddTo)
{
    /// <summary>What it promises in a cluster of these settings, where its dials change that.</summary>
    public Func<ClusterSettings, Claims> ClaimsUnder { get; init; } = _ => Claims;
}
