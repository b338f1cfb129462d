using Microsoft.AspNetCore.Builder;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Modes;

/// <summary>A mode as the catalog lists it, known without starting anything.</summary>
/// <param name="Name">As scenarios write it.</param>
/// <param name="Summary">Where the session is, in one sentence.</param>
/// <param name="Claims">What it promises.</param>
/// <param name="AddTo">Registers its <see cref="ISessionMode"/>, and whatever else it runs, with a node that is being built.</param>
public sealed record Mode(string Name, string Summary, Claims Claims, Action<WebApplicationBuilder, NodeSettings> AddTo);
