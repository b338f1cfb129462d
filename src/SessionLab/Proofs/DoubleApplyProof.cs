using System.Globalization;
using SessionLab.Clients;
using SessionLab.Cluster.Balancing;
using SessionLab.Proofs.Instruments;

namespace SessionLab.Proofs;

/// <summary>
/// The silent double apply (dotnet/runtime#86714): SocketsHttpHandler, and so YARP, sends a request that has no content again when the
/// connection closes before an answer begins, whatever its method. Nobody is told that it was applied more than once.
/// </summary>
public sealed class DoubleApplyProof : IProof
{
    // SocketsHttpHandler gives up after three repetitions.
    private const int Always = 1_000;
    private const int MostDeliveries = 4;

    /// <inheritdoc/>
    public string Name => "double-apply";

    /// <inheritdoc/>
    public string Claim => "A write without a body is silently sent again when a node closes the connection early, by client and balancer alike; one with a body never.";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ProofResult>> RunAsync(ProofSize size, ulong seed, CancellationToken stop)
    {
        using var node = new EarlyCloser();
        await using var balancer = BalancerApp.Build(new BalancerSettings
        {
            Listen = "http://127.0.0.1:0",
            Destinations = [new DestinationSettings("n1", node.Address.ToString())],
        });
        await balancer.StartAsync(stop);
        var calls = size == ProofSize.Full ? 50 : 3;
        var (toNode, toBalancer) = (node.Address, new Uri(balancer.Urls.Single()));
        Trial[] trials =
        [
            new("client, POST, no body", toNode, HttpMethod.Post, Body: false, Repeats: true),
            new("client, DELETE, no body", toNode, HttpMethod.Delete, Body: false, Repeats: true),
            new("client, POST, body", toNode, HttpMethod.Post, Body: true, Repeats: false),
            new("balancer, DELETE, no body", toBalancer, HttpMethod.Delete, Body: false, Repeats: true),
            // The client says Content-Length: 0, and YARP takes that for content.
            new("balancer, POST, length 0", toBalancer, HttpMethod.Post, Body: false, Repeats: false),
            new("balancer, POST, body", toBalancer, HttpMethod.Post, Body: true, Repeats: false),
        ];
        var results = new List<ProofResult>();
        foreach (var trial in trials)
        {
            results.Add(await MeasureAsync(trial, node, "closed once", closes: 1, trial.Repeats ? 2 : 1, calls, stop));
            results.Add(await MeasureAsync(trial, node, "always", Always, trial.Repeats ? MostDeliveries : 1, calls, stop));
        }

        await balancer.StopAsync(CancellationToken.None);
        return results;
    }

    private static async Task<ProofResult> MeasureAsync(
        Trial trial, EarlyCloser node, string closing, int closes, int deliveries, int calls, CancellationToken stop)
    {
        var (seen, told) = (new List<int>(), new HashSet<string>());
        using var client = BalancerConnection.Open();
        for (var call = 0; call < calls; call++)
        {
            node.CloseNext(closes);
            told.Add(await CallAsync(client, trial, stop));
            seen.Add(node.Applied);
        }

        return new ProofResult(
            $"{trial.Name}, {closing}",
            deliveries == 1 ? "applied once" : string.Create(CultureInfo.InvariantCulture, $"applied {deliveries} times"),
            string.Create(CultureInfo.InvariantCulture, $"{seen.Min()} to {seen.Max()} times in {calls} calls; the caller was told {string.Join(" or ", told)}"),
            seen.All(each => each == deliveries));
    }

    private static async Task<string> CallAsync(HttpMessageInvoker client, Trial trial, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(trial.Method, new Uri(trial.Address, "counter"))
        {
            Content = trial.Body ? new FormUrlEncodedContent([KeyValuePair.Create("by", "1")]) : null,
        };
        try
        {
            using var answer = await client.SendAsync(request, stop);
            return ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException)
        {
            // What a caller is told of a connection that closed.
            return "that the connection closed";
        }
    }

    private sealed record Trial(string Name, Uri Address, HttpMethod Method, bool Body, bool Repeats);
}
