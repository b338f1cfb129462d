using System.Net;
using SessionLab.Cluster.Balancing;

namespace SessionLab.Cluster.Tests.Balancing;

/// <summary>A client that gives back what the balancer told it, cookies and header alike.</summary>
internal sealed class BoundVisitor(Uri site) : IDisposable
{
    private readonly HttpClient _client = new() { BaseAddress = site };
    private string _affinity = "";

    /// <summary>The node that answers the next request.</summary>
    public async Task<string> AskAsync()
    {
        using var answer = await SendAsync();
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    /// <summary>How the next request ends.</summary>
    public async Task<HttpStatusCode> StatusAsync()
    {
        using var answer = await SendAsync();
        return answer.StatusCode;
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        if (_affinity.Length > 0)
            request.Headers.Add(AffinityCatalog.HeaderName, _affinity);
        var answer = await _client.SendAsync(request);
        if (answer.Headers.TryGetValues(AffinityCatalog.HeaderName, out var given))
            _affinity = given.Single();
        return answer;
    }
}
