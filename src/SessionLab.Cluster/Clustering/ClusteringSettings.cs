using System.Text.Json.Serialization;

namespace SessionLab.Cluster.Clustering;

/// <summary>How a node's silo finds the others.</summary>
public sealed record ClusteringSettings
{
    /// <summary>The membership table as a file that all nodes of one machine share; null when <see cref="Redis"/> is set.</summary>
    public string? File { get; init; }

    /// <summary>The membership table in a Redis server of its own, for nodes on several machines: a StackExchange.Redis configuration.</summary>
    public string? Redis { get; init; }

    /// <summary>True while users only warm the cluster up and nothing is done to it: a silent silo is busy then, and is waited for longer.</summary>
    /// <remarks>Not written when false, which is all that an older build in the other arm of a trial can be told.</remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool WarmingUp { get; init; }

    /// <summary>The port silos talk to each other on; 0 lets the node pick one.</summary>
    public int SiloPort { get; init; }

    /// <summary>The port an observer connects to; 0 lets the node pick one.</summary>
    public int GatewayPort { get; init; }
}
