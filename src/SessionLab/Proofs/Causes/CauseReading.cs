using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Running;

namespace SessionLab.Proofs.Causes;

/// <summary>What a history's losses are put down to, read as it is and read again with every fault taken out of it.</summary>
/// <param name="Told">The cause of each loss, by the request that showed it.</param>
/// <param name="Blind">The same, where the judge hears of no fault.</param>
/// <param name="Disturbed">True when a process ended or stood still although nobody of the lab did it: another cause, and a true one.</param>
internal sealed record CauseReading(IReadOnlyDictionary<OperationId, string> Told, IReadOnlyDictionary<OperationId, string> Blind, bool Disturbed)
{
    /// <summary>Losses that keep their cause when nobody tells of a fault.</summary>
    public int Same => Told.Count(loss => Blind.GetValueOrDefault(loss.Key) == loss.Value);

    /// <summary>Losses that are charged only when nobody tells of the fault that excuses them.</summary>
    public int OnlyBlind => Blind.Keys.Count(request => !Told.ContainsKey(request));

    /// <summary>The causes of both readings.</summary>
    public IEnumerable<string> Causes => Told.Values.Concat(Blind.Values).Distinct();

    /// <summary>Reads a stored run.</summary>
    public static CauseReading Of(string folder)
    {
        var events = new List<RunEvent>();
        StoredRuns.ForEach(folder, events.Add);
        return Of(events);
    }

    /// <summary>Reads events in their order, the header first.</summary>
    public static CauseReading Of(IReadOnlyList<RunEvent> events) => new(
        Named(events), Named(events.Where(one => one is not FaultEvent)),
        events.OfType<FaultEvent>().Any(fault => fault.Fault is FaultEvent.ProcessEnded or FaultEvent.ProcessStopped));

    private static Dictionary<OperationId, string> Named(IEnumerable<RunEvent> events)
    {
        var (named, charged) = (new Dictionary<OperationId, string>(), 0);
        var judge = new Judge();
        judge.Attributed += loss => named.Add(loss.Operation, loss.Cause);
        judge.Classified += (_, seen) => charged += seen is AnswerClass.SessionLost or AnswerClass.StaleRead or AnswerClass.LostUpdate ? 1 : 0;
        foreach (var one in events)
            judge.See(one);
        judge.Conclude();
        return named.Count == charged
            ? named
            : throw new InvalidOperationException($"{charged} losses were charged, and {named.Count} of them have a cause.");
    }
}
