namespace SessionLab.Cluster.Stores;

/// <summary>What a store is told, as one JSON line on its standard input.</summary>
/// <param name="Host">The loopback address to listen on.</param>
/// <param name="Server">redis-server or garnet.</param>
/// <param name="Program">Path of redis-server, or of GarnetServer.dll.</param>
/// <param name="Port">Where it listened before; null: any port that is free.</param>
public sealed record StoreSettings(string Host, string Server, string Program, int? Port = null);
