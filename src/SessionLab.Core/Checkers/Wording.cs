using System.Globalization;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Checkers;

/// <summary>How accusations write down users and lists.</summary>
internal static class Wording
{
    /// <summary><c>user 12</c>, or <c>nobody</c>.</summary>
    public static string User(int user) =>
        user < 0 ? "nobody" : string.Create(CultureInfo.InvariantCulture, $"user {user}");

    /// <summary>Ids with a space between.</summary>
    public static string Ids(IEnumerable<OperationId> ids) => string.Join(' ', ids);

    /// <summary>State, user and list of an answer.</summary>
    public static string Shown(Answer answer)
    {
        var state = answer.State switch
        {
            SessionState.Found => "found",
            SessionState.Created => "created",
            SessionState.Ended => "ended",
            _ => "none",
        };
        return answer.Tail.Count == 0 ? $"{state}, {User(answer.User)}" : $"{state}, {User(answer.User)}, writes {Ids(answer.Tail)}";
    }
}
