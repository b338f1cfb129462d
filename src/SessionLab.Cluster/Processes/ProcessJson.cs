using System.Text.Json;
using System.Text.Json.Serialization;
using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Stores;

namespace SessionLab.Cluster.Processes;

/// <summary>The JSON that the bench and its children exchange; a name nobody knows is an error.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(NodeSettings))]
[JsonSerializable(typeof(BalancerSettings))]
[JsonSerializable(typeof(StoreSettings))]
[JsonSerializable(typeof(UsersSettings))]
[JsonSerializable(typeof(ChildReady))]
public sealed partial class ProcessJson : JsonSerializerContext;
