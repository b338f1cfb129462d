using SessionLab.Core.Judging.Jars;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>Decides what an answer means for the life of the session: whether it goes on, begins, ends, or was lost.</summary>
internal static class LifeComparison
{
    /// <summary>Sets <see cref="Sight.Turn"/> and <see cref="Sight.Loss"/>.</summary>
    public static void Fill(Sight sight)
    {
        var (jar, operation, answer) = (sight.Jar, sight.Operation, sight.Answer);
        if (operation.StartUs <= jar.BeganUs || (jar.Racing && operation.StartUs <= jar.RacingUs))
        {
            (sight.Turn, sight.Uncertain) = (answer.State == SessionState.Ended ? Turn.Ends : Turn.Crossed, true);
            return;
        }

        var nobody = answer.State != SessionState.Ended && (answer.User < 0 || answer.State == SessionState.Created);
        if (jar.Racing)
            (sight.Turn, sight.Uncertain) = (answer.State == SessionState.Ended ? Turn.Ends : Turn.Begins, true);
        else if (nobody && CrossedLogin(jar, operation))
            sight.Turn = Turn.Crossed;
        else if (nobody && (jar.LoggedInUs < operation.StartUs || LostExistence(sight)))
            Lose(sight);
        else if (answer.State == SessionState.Created)
            sight.Turn = Turn.Begins;
        else
            sight.Turn = answer.State == SessionState.Ended ? Turn.Ends : Turn.None;
    }

    private static bool CrossedLogin(JarView jar, Operation operation) =>
        operation.StartUs <= jar.IdChangedUs || (jar.LoggedInUs != JarView.Never && operation.StartUs <= jar.LoggedInUs);

    private static bool LostExistence(Sight sight) =>
        sight.Operation.Presented && sight.Answer.State == SessionState.Created
        && sight.Jar.ExistsUs < sight.Operation.StartUs;

    private static void Lose(Sight sight)
    {
        var jar = sight.Jar;
        sight.Turn = Turn.Begins;
        if (jar.DoubtUntilUs >= 0 || sight.Expired)
            return;
        var user = jar.LoggedInUs == JarView.Never ? -1 : jar.User;
        sight.Loss = new Loss(user, jar.Login, jar.Home.Node, jar.Home.Incarnation, jar.ExistsUs, jar.TouchedUs);
        var others = jar.Tabs.Others(sight.Operation.Id.Client);
        sight.Awaited = others.Count > 0 ? others : null;
    }
}
