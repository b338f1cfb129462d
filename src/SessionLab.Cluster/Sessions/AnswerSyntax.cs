using System.Globalization;

namespace SessionLab.Cluster.Sessions;

/// <summary>Writes the headers of an answer as RFC 9651 structured fields; the examples are in src/DESIGN.md.</summary>
public static class AnswerSyntax
{
    /// <summary>Names the node that answers.</summary>
    public const string NodeHeader = "X-Node";

    /// <summary>Says what became of the session.</summary>
    public const string SessionHeader = "X-Session";

    /// <summary>On a refusal: whether anything may have been applied.</summary>
    public const string OutcomeHeader = "X-Outcome";

    /// <summary>The request's header with the operation id.</summary>
    public const string OperationHeader = "X-Operation";

    /// <summary>The value of <see cref="SessionHeader"/> when the answer says nothing of a session.</summary>
    public const string NoSession = "none";

    /// <summary>The value of <see cref="NodeHeader"/>.</summary>
    public static string Node(string name, int incarnation) =>
        string.Create(CultureInfo.InvariantCulture, $"{name};incarnation={incarnation}");

    /// <summary>The value of <see cref="SessionHeader"/>.</summary>
    /// <param name="state">found, created or ended.</param>
    /// <param name="session">The session as it was saved.</param>
    public static string Session(string state, Session session)
    {
        var user = session.User is { } number ? string.Create(CultureInfo.InvariantCulture, $";user={number}") : "";
        var tail = session.Tail.Count > 0 ? $";tail=\"{string.Join(' ', session.Tail)}\"" : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"{state};version={session.Version};count={session.Count}{user}{tail}");
    }

    /// <summary>The value of <see cref="OutcomeHeader"/>.</summary>
    public static string Outcome(bool mayBeApplied) => mayBeApplied ? "unknown" : "not-applied";

    /// <summary>True for <c>client.number</c> with at most 12 characters, all digits but the dot.</summary>
    public static bool IsOperationId(ReadOnlySpan<char> text)
    {
        var dot = text.IndexOf('.');
        return dot > 0 && dot < text.Length - 1 && text.Length <= 12
            && !text[..dot].ContainsAnyExceptInRange('0', '9')
            && !text[(dot + 1)..].ContainsAnyExceptInRange('0', '9');
    }
}
