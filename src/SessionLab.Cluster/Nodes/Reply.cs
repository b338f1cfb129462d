using Microsoft.AspNetCore.Http;

namespace SessionLab.Cluster.Nodes;

/// <summary>What a page answers, apart from the headers about node and session.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The body, plain text.</param>
public sealed record Reply(int Status, string Text)
{
    /// <summary>401: the page needs a login and the session has none, or the password was wrong.</summary>
    public static Reply LoginNeeded { get; } = new(StatusCodes.Status401Unauthorized, "log in first");

    /// <summary>200.</summary>
    public static Reply Ok(string text) => new(StatusCodes.Status200OK, text);

    /// <summary>400.</summary>
    public static Reply BadRequest(string text) => new(StatusCodes.Status400BadRequest, text);
}
