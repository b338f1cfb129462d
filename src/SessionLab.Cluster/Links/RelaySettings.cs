namespace SessionLab.Cluster.Links;

/// <summary>What the relay is told, as one JSON line on its standard input, and again whenever a link or its weather changes.</summary>
public sealed record RelaySettings
{
    /// <summary>The loopback address to listen on; the system chooses the ports.</summary>
    public required string Host { get; init; }

    /// <summary>Seeds what is drawn: jitter, and which messages break a connection.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Every link in its path; one that was told before stays where it listens.</summary>
    public IReadOnlyList<LinkSettings> Links { get; init; } = [];
}

/// <summary>One link between two parties.</summary>
/// <param name="Name">The parties' names: <c>balancer-n2</c>, <c>n1-store</c>.</param>
/// <param name="Target">Where the second party listens, <c>host:port</c>.</param>
/// <param name="Weather">What happens on the way; null: nothing.</param>
public sealed record LinkSettings(string Name, string Target, LinkWeather? Weather = null);
