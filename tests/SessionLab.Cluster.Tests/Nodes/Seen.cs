namespace SessionLab.Cluster.Tests.Nodes;

/// <summary>What a visitor saw of an answer. <c>Cookie</c> is null when none was set and empty when it was cleared.</summary>
internal sealed record Seen(int Status, string Node, string Session, string? Outcome, string? Cookie, string Body)
{
    /// <summary>The header <c>Server-Timing</c>; null without one.</summary>
    public string? Timing { get; private init; }

    public string State => Session.Split(';')[0];

    public string? this[string parameter] => Session.Split(';')
        .Where(part => part.StartsWith(parameter + "=", StringComparison.Ordinal))
        .Select(part => part[(parameter.Length + 1)..].Trim('"')).SingleOrDefault();

    public static async Task<Seen> ReadAsync(HttpResponseMessage response)
    {
        var cookie = Header(response, "Set-Cookie")?.Split(';')[0]["session=".Length..];
        return new Seen(
            (int)response.StatusCode, Header(response, "X-Node") ?? "", Header(response, "X-Session") ?? "",
            Header(response, "X-Outcome"), cookie, await response.Content.ReadAsStringAsync())
        {
            Timing = Header(response, "Server-Timing"),
        };
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? Assert.Single(values) : null;
}
