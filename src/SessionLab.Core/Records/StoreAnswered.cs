namespace SessionLab.Core.Records;

/// <summary>A node asked its session store, over the connection that it uses for sessions, who it is.</summary>
/// <param name="AtUs">When, µs since the run's zero.</param>
/// <param name="Node">The node's name.</param>
/// <param name="Product">As in <see cref="StoreHeader"/>.</param>
/// <param name="Version">As in <see cref="StoreHeader"/>.</param>
/// <param name="Instance">As in <see cref="StoreHeader"/>.</param>
public sealed record StoreAnswered(long AtUs, string Node, string Product, string Version, string Instance) : RunEvent(AtUs);
