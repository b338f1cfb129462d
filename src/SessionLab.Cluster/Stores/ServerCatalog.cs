using System.Diagnostics;
using System.Globalization;

namespace SessionLab.Cluster.Stores;

/// <summary>How to start one kind of server, holding everything in memory.</summary>
/// <param name="Name">As in <see cref="StoreSettings.Server"/>.</param>
/// <param name="StartInfo">The command for a program, an address and a port.</param>
internal sealed record ServerKind(string Name, Func<StoreSettings, int, ProcessStartInfo> StartInfo);

/// <summary>The servers the lab can start itself.</summary>
internal static class ServerCatalog
{
    public const string RedisServer = "redis-server";
    public const string Garnet = "garnet";

    private static readonly ServerKind[] Kinds = [new(RedisServer, Redis), new(Garnet, GarnetServer)];

    public static ServerKind Find(string name) => Kinds.FirstOrDefault(kind => kind.Name == name) ?? throw new ClusterException(
        $"store server {name} is unknown; allowed: {string.Join(", ", Kinds.Select(kind => kind.Name))}");

    private static ProcessStartInfo Redis(StoreSettings settings, int port) => new(
        settings.Program, ["--bind", settings.Host, "--port", Text(port), "--save", "", "--appendonly", "no"]);

    // The default of 16 GB is address space that a small machine may refuse.
    private static ProcessStartInfo GarnetServer(StoreSettings settings, int port) => new(
        DotnetHost.Find(),
        ["exec", settings.Program, "--bind", settings.Host, "--port", Text(port), "--memory", "1g", "--index", "16m"]);

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
