using SessionLab.Core.Judging.Jars;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>Lays an answer beside its jar's view and writes down the facts; overlapping operations are never compared.</summary>
internal static class ListComparison
{
    /// <summary>Fills a sight that has been begun.</summary>
    public static void Fill(Sight sight, ClientRegister clients)
    {
        if (sight.Operation.Kind == OperationKind.Replay)
        {
            FillReplay(sight);
            return;
        }

        LifeComparison.Fill(sight);
        var goesOn = sight.Compared;
        sight.Extends = goesOn && Extends(sight);
        CollectNews(sight, goesOn);
        JudgeNews(sight, clients);
        if (sight.NotOurs)
            return;
        var operation = sight.Operation;
        sight.OwnWriteAbsent = operation.AcknowledgesWrite() && SessionWrites.Find(sight.Tail, operation.Id) < 0;
        if (!goesOn)
            return;
        sight.Gap = sight.Answer.Count - sight.Jar.ListCount >= Answer.TailLimit && sight.Answer.Count > Answer.TailLimit;
        if (!sight.Gap)
            CompareLists(sight);
    }

    private static void FillReplay(Sight sight)
    {
        var (jar, operation, answer) = (sight.Jar, sight.Operation, sight.Answer);
        if (jar.EndedBy is { } logout && jar.EndedUs < operation.StartUs && answer is { State: SessionState.Found, User: >= 0 })
            sight.AfterEnd = logout;
    }

    private static bool Extends(Sight sight)
    {
        var jar = sight.Jar;
        var grown = sight.Answer.Count - jar.ListCount;
        var kept = sight.Tail.Length - grown;
        return jar.Clean && grown >= 0 && kept >= 0 && kept <= jar.ListTail.Length
            && (kept == jar.ListTail.Length || sight.Tail.Length == Answer.TailLimit)
            && SessionWrites.Same(sight.Tail[..kept], jar.ListTail.AsSpan()[^kept..]);
    }

    private static void CollectNews(Sight sight, bool goesOn)
    {
        var tail = sight.Tail;
        var writes = sight.Jar.Writes;
        var from = sight.Extends ? tail.Length - (sight.Answer.Count - sight.Jar.ListCount) : 0;
        for (var i = from; i < tail.Length; i++)
        {
            var id = tail[i];
            var index = goesOn ? writes.IndexOf(id) : -1;
            if (index < 0 && !sight.News.Contains(id))
            {
                sight.News.Add(id);
                continue;
            }

            var again = sight.Extends || index < 0 || SessionWrites.Find(tail[..i], id) >= 0;
            if (again && (index < 0 || writes[index] is { Repeated: false, Lost: false }))
                sight.Repeated ??= id;
        }

        sight.OwnWriteKnown = goesOn && sight.Operation.Kind.Writes() && writes.IndexOf(sight.Operation.Id) >= 0;
    }

    private static void JudgeNews(Sight sight, ClientRegister clients)
    {
        var jar = sight.Jar;
        foreach (var id in sight.News)
        {
            if (sight.Turn != Turn.Crossed && !jar.Racing && sight.Operation.StartUs > jar.EndedUs
                && SessionWrites.Find(jar.EndedTail, id) >= 0)
                sight.AfterEnd ??= jar.EndedBy;
            switch (clients.Membership(id, jar.Number))
            {
                case false: sight.ForeignWrite ??= id; break;
                case null: (sight.Strangers ??= []).Add(id); break;
            }

            if (clients.WasRefused(id))
                sight.Repeated ??= id;
        }

        if (jar.User >= 0 && sight.Answer.User >= 0 && sight.Answer.User != jar.User)
            sight.ForeignUser = sight.Answer.User;
    }

    private static void CompareLists(Sight sight)
    {
        if (!sight.Extends)
            FindMissing(sight);
        if (!sight.Extends || sight.OwnWriteKnown)
            FindMisordered(sight);
    }

    private static void FindMissing(Sight sight)
    {
        var (jar, startUs) = (sight.Jar, sight.Operation.StartUs);
        var first = jar.FirstVisible(sight);
        for (var i = 0; i < jar.Writes.Count; i++)
        {
            ref var facts = ref jar.Writes[i];
            if (!facts.Lost && facts.ShownUs < startUs && !jar.Shows(sight, i, first))
                sight.Miss(jar.Writes.Id(i), facts.ShownUs);
        }
    }

    private static void FindMisordered(Sight sight)
    {
        var (writes, operation) = (sight.Jar.Writes, sight.Operation);
        var (latest, latestUs) = (default(OperationId), WriteFacts.Unknown);
        foreach (var id in sight.Tail)
        {
            var own = id == operation.Id;
            var index = own ? -1 : writes.IndexOf(id);
            if (!own && index < 0)
                continue;
            var (startUs, ackUs) = own ? (operation.StartUs, operation.EndUs) : (writes[index].StartUs, writes[index].AckUs);
            if (ackUs < latestUs && (own || !writes[index].Misplaced))
                sight.Misordered ??= (id, latest);
            if (startUs > latestUs)
                (latest, latestUs) = (id, startUs);
        }
    }
}
