using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>Counts the causes of a run and keeps an example of each.</summary>
internal static class CauseTally
{
    /// <summary>The causes that were found, in the order of the catalog; what is unexplained stands last.</summary>
    public static IReadOnlyList<CauseFigure> Of(IEnumerable<Attribution> losses, ClusterHeader? cluster)
    {
        var order = CauseCatalog.All.Select(rule => rule.Key).ToList();
        return
        [
            .. losses.GroupBy(loss => loss.Cause).OrderBy(group => order.IndexOf(group.Key) is >= 0 and var place ? place : order.Count)
                .Select(group => Figure(group.Key, [.. group], cluster)),
        ];
    }

    private static CauseFigure Figure(string cause, IReadOnlyList<Attribution> losses, ClusterHeader? cluster)
    {
        var shortest = losses.MinBy(loss => loss.TookUs)!;
        return new CauseFigure(
            cause, Count(AnswerClass.SessionLost), Count(AnswerClass.StaleRead), Count(AnswerClass.LostUpdate),
            new CauseExample(
                shortest.Operation.ToString(), shortest.Node < 0 || cluster is null ? "?" : cluster.NameOf(shortest.Node),
                shortest.EndUs / 1e6, shortest.Proof));

        long Count(AnswerClass answerClass) => losses.Count(loss => loss.Class == answerClass);
    }
}
