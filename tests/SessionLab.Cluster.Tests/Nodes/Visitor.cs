using System.Globalization;

namespace SessionLab.Cluster.Tests.Nodes;

/// <summary>A browser tab as small as can be: one cookie, numbered operations.</summary>
internal sealed class Visitor(int client)
{
    private int _number;

    /// <summary>The session cookie's value; null when there is none.</summary>
    public string? Cookie { get; set; }

    public Task<Seen> GetAsync(NodeUnderTest node, string path) => SendAsync(node, HttpMethod.Get, path, null);

    public Task<Seen> PostAsync(NodeUnderTest node, string path, params (string Name, string Value)[] form) =>
        SendAsync(node, HttpMethod.Post, path, new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public Task<Seen> LogInAsync(NodeUnderTest node, string user = "u0003") =>
        PostAsync(node, "/login", ("id", user), ("password", "password-" + user));

    public Task<Seen> IncrementAsync(NodeUnderTest node) => PostAsync(node, "/counter", ("by", "1"));

    private async Task<Seen> SendAsync(NodeUnderTest node, HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("X-Operation", string.Create(CultureInfo.InvariantCulture, $"{client}.{++_number}"));
        if (Cookie is not null)
            request.Headers.Add("Cookie", "session=" + Cookie);
        using var response = await node.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var seen = await Seen.ReadAsync(response);
        Cookie = seen.Cookie switch { null => Cookie, "" => null, var cookie => cookie };
        return seen;
    }
}
