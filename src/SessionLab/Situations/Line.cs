using SessionLab.Clients;
using SessionLab.Cluster.Balancing;
using SessionLab.Cluster.Processes;
using SessionLab.Core.Records;

namespace SessionLab.Situations;

/// <summary>The way from visitors to the balancer of one cluster, and how long they wait.</summary>
/// <param name="site">The balancer.</param>
/// <param name="http">The shared connections.</param>
/// <param name="nodes">The nodes by the names their answers carry.</param>
/// <param name="clock">The one clock of the situation.</param>
/// <param name="direct">True to go past the balancer, straight to the node that is named.</param>
public sealed class Line(Uri site, HttpMessageInvoker http, NodeNames nodes, RunClock clock, bool direct = false)
{
    /// <summary>After which a visitor gives up one request.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>The longest time a request may live inside the cluster; longer than any visitor waits.</summary>
    public static readonly TimeSpan ForwardTimeout = TimeSpan.FromSeconds(3);

    /// <summary>The one clock of the situation.</summary>
    public RunClock Clock => clock;

    /// <summary>A new browser's cookie jar.</summary>
    public Jar NewJar() => new(site);

    /// <summary>A client's own reader of answers over the shared connections.</summary>
    public Exchange Exchange() => new(http, new AnswerReader(nodes));

    /// <summary>Gives up one request after <see cref="Timeout"/>, or when the lab is stopped.</summary>
    public static CancellationTokenSource Patient(CancellationToken stop)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(stop);
        source.CancelAfter(Timeout);
        return source;
    }

    /// <summary>A request that names the node it would like to reach.</summary>
    public HttpRequestMessage Request(OperationId id, OperationKind kind, NodeProcess node, string cookies, int user)
    {
        var request = new Requests(direct ? node.Address : site).For(id, kind, argument: kind == OperationKind.AddItem ? 1 : 0, user);
        request.Headers.TryAddWithoutValidation(PolicyCatalog.DestinationHeader, node.Name);
        if (cookies.Length > 0)
            request.Headers.TryAddWithoutValidation("Cookie", cookies);
        return request;
    }
}
