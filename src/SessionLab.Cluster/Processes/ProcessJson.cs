using System.Text.Json;
using System.Text.Json.Serialization;
using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Links;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Stores;

namespace SessionLab.Cluster.Processes;

/// <summary>Writes what the bench tells its children, and both sides of what they answer.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(NodeSettings))]
[JsonSerializable(typeof(BalancerSettings))]
[JsonSerializable(typeof(StoreSettings))]
[JsonSerializable(typeof(RelaySettings))]
[JsonSerializable(typeof(ChildReady))]
public sealed partial class ProcessJson : JsonSerializerContext;
