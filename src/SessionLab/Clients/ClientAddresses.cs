using System.Globalization;
using System.Net;

namespace SessionLab.Clients;

/// <summary>The connections of all clients, by the network address they come from; clients behind one address share them.</summary>
public sealed class ClientAddresses : IDisposable
{
    private const int PerBlock = 250;
    /// <summary>Opens them; one address alone is left to the system, more are loopback addresses, which only Linux has without being told to.</summary>
    public ClientAddresses(int count) => Senders = count == 1
        ? [BalancerConnection.Open()]
        : [.. Enumerable.Range(0, count).Select(number => BalancerConnection.Open(Address(number)))];

    /// <summary>The connections from each address.</summary>
    public IReadOnlyList<HttpMessageInvoker> Senders { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var sender in Senders)
            sender.Dispose();
    }

    // The same in every run, so that the same clients meet the same nodes again.
    internal static IPAddress Address(int number) => IPAddress.Parse(string.Create(
        CultureInfo.InvariantCulture, $"127.254.{number / PerBlock + 1}.{number % PerBlock + 1}"));
}
