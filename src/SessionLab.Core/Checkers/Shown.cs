using System.Globalization;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Checkers;

/// <summary>What charges say of users, writes and answers; reports write the words.</summary>
internal static class Shown
{
    /// <summary>That nobody is logged in.</summary>
    public static Phrase Nobody { get; } = new Phrase("nobody");

    /// <summary>A logged-in user, or nobody.</summary>
    public static Phrase User(int user) => user < 0 ? Nobody : new Phrase("user", user.ToString(CultureInfo.InvariantCulture));

    /// <summary>One write.</summary>
    public static Phrase Write(OperationId id) => new Phrase("write", id.ToString());

    /// <summary>Several writes, in this order.</summary>
    public static Phrase Writes(IReadOnlyList<OperationId> ids) => ids.Count == 1 ? Write(ids[0]) : new Phrase("writes", string.Join(' ', ids));

    /// <summary>One write before another.</summary>
    public static Phrase Order(OperationId first, OperationId second) => new Phrase("order", first.ToString(), second.ToString());

    /// <summary>State, user and list of an answer.</summary>
    public static IReadOnlyList<Phrase> By(Answer answer) =>
        answer.Tail.Count == 0 ? [State(answer.State), User(answer.User)] : [State(answer.State), User(answer.User), Writes(answer.Tail)];

    private static Phrase State(SessionState state) => state switch
    {
        SessionState.Found => new Phrase("found"),
        SessionState.Created => new Phrase("created"),
        SessionState.Ended => new Phrase("ended"),
        _ => new Phrase("none"),
    };
}
