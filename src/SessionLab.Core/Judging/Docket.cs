using SessionLab.Core.Judging.Jars;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>Keeps the answers of a jar whose class later answers decide: returned or gone, crossed by a logout or not.</summary>
/// <param name="decide">Takes a sight once the future cannot change it any more.</param>
internal sealed class Docket(Action<Sight> decide)
{
    /// <summary>More undecided answers of one jar than this are decided as if the session had ended.</summary>
    private const int Most = 1024;

    /// <summary>An operation of the jar ended: whoever waits for its client learns whether it crossed a login or logout.</summary>
    public static void Hear(JarView jar, Operation operation)
    {
        foreach (var sight in jar.Pending)
        {
            if (sight.Awaited is null || !sight.Awaited.Remove(operation.Id.Client) || operation.StartUs > sight.Operation.EndUs)
                continue;
            var refused = operation.ClassByOutcome() is AnswerClass.Refused or AnswerClass.GeneratorFault;
            if (!refused && operation.Kind is OperationKind.Login or OperationKind.Logout)
                (sight.Loss, sight.Awaited) = (null, null);
        }
    }

    /// <summary>Adds an answer that cannot be classed yet.</summary>
    public void Add(Sight sight)
    {
        if (sight.Jar.Pending.Count == Most)
            Close(sight.Jar);
        sight.Jar.Pending.Add(sight);
    }

    /// <summary>Another answer of the same session shows which missing writes returned and which are gone.</summary>
    public static void Resolve(Sight shown)
    {
        var jar = shown.Jar;
        if (jar.Pending.Count == 0)
            return;
        var latestUs = LatestStart(shown);
        var first = jar.FirstVisible(shown);
        foreach (var sight in jar.Pending)
        {
            foreach (ref var write in sight.MissingWrites)
            {
                if (write.Fate == Fate.Open)
                    Judge(shown, sight, ref write, latestUs, first);
            }
        }
    }

    /// <summary>The session's life is over: what is still missing never showed again.</summary>
    public void Close(JarView jar)
    {
        foreach (var sight in jar.Pending)
        {
            foreach (ref var write in sight.MissingWrites)
            {
                if (write is { Fate: Fate.Open, Overlooked: true })
                    write = write with { Fate = Fate.Returned };
                else if (write.Fate == Fate.Open)
                    Condemn(jar, write.Id);
            }
        }

        Decide(jar, final: true);
    }

    /// <summary>The run is over: what would have come has come.</summary>
    public void End(JarView jar, bool completed)
    {
        foreach (var sight in jar.Pending)
            sight.Settle(completed);
        Close(jar);
    }

    /// <summary>A race began: which session the crossed answers showed cannot be known.</summary>
    public static void Excuse(JarView jar, long sinceUs)
    {
        foreach (var sight in jar.Pending)
        {
            if (sight.Operation.EndUs < sinceUs)
                continue;
            foreach (ref var write in sight.MissingWrites)
            {
                if (write.Fate == Fate.Open)
                    write = write with { Fate = Fate.Excused };
            }
        }
    }

    /// <summary>Hands over every sight that is no longer open.</summary>
    public void Decide(JarView jar, bool final = false)
    {
        for (var i = 0; i < jar.Pending.Count; i++)
        {
            var sight = jar.Pending[i];
            if (sight.Open || (!final && MayHaveBeenCrossed(sight)))
                continue;
            jar.Pending.RemoveAt(i--);
            decide(sight);
        }
    }

    // A request of another tab that crossed the lost write, and so may have overwritten it, may be answered after the loss was seen.
    private static bool MayHaveBeenCrossed(Sight sight)
    {
        foreach (var write in sight.MissingWrites)
        {
            if (write.Fate == Fate.Gone
                && sight.Jar.Writes.IndexOf(write.Id) is >= 0 and var index
                && sight.Jar.Writes[index] is { Overlapped: false, AckUs: not JarView.Never } facts
                && sight.Jar.Tabs.MayHaveSentBefore(facts.AckUs))
                return true;
        }

        return false;
    }

    private static void Judge(Sight shown, Sight sight, ref MissingWrite write, long latestUs, int first)
    {
        if (SessionWrites.Find(shown.Tail, write.Id) >= 0)
        {
            write = shown.Operation.StartUs > sight.Operation.EndUs
                ? write with { Fate = Fate.Returned }
                : write with { Overlooked = true };
            return;
        }

        // Only a write that began when this one was established proves that the list went on without it.
        var index = shown.Jar.Writes.IndexOf(write.Id);
        var hidden = index >= 0 && shown.Jar.Shows(shown, index, first);
        if (!hidden && shown.Operation.StartUs > sight.Operation.EndUs)
            write = write with { Overlooked = false };
        if (latestUs > write.EstablishedUs && !hidden)
            Condemn(shown.Jar, write.Id);
    }

    private static void Condemn(JarView jar, OperationId id)
    {
        var fate = Fate.Gone;
        foreach (var sight in jar.Pending)
        {
            foreach (ref var write in sight.MissingWrites)
            {
                if (write.Id != id || write.Fate != Fate.Open)
                    continue;
                write = write with { Fate = fate };
                fate = Fate.Excused;
            }
        }

        if (jar.Writes.IndexOf(id) is >= 0 and var index)
            jar.Writes[index].Lost = true;
    }

    private static long LatestStart(Sight shown)
    {
        var latest = shown.Operation.Kind.Writes() && SessionWrites.Find(shown.Tail, shown.Operation.Id) >= 0
            ? shown.Operation.StartUs : WriteFacts.Unknown;
        foreach (var id in shown.Tail)
        {
            if (shown.Jar.Writes.IndexOf(id) is >= 0 and var index)
                latest = Math.Max(latest, shown.Jar.Writes[index].StartUs);
        }

        return latest;
    }
}
