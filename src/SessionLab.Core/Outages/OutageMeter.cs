using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Outages;

/// <summary>
/// The second reading of a history: folds what the judge makes of each request into the outage of one fault. Memory grows with the requests
/// that went wrong.
/// </summary>
/// <param name="window">The fault.</param>
/// <param name="endUs">When the next one began: what is sent from then on belongs to that.</param>
public sealed class OutageMeter(OutageWindow window, long endUs)
{
    private readonly List<Mishap> _mishaps = [];
    private readonly Dictionary<int, Hit> _hits = [];
    private long _lastLoginUs;

    private enum Kind
    {
        Failed,
        Refused,
        Lost,
    }

    /// <summary>Takes one request and what the judge made of it, which for some comes late.</summary>
    public void See(Operation operation, AnswerClass answerClass)
    {
        if (operation.Phase != Phase.Measured || operation.EndUs < window.InjectedUs || operation.StartUs >= endUs)
            return;
        if (KindOf(answerClass) is { } kind)
            Add(operation, kind);
        else if (answerClass == AnswerClass.Ok)
            Serve(operation);
    }

    /// <summary>What it came to; null when nobody was hit.</summary>
    public Outage? Conclude()
    {
        if (_mishaps.Count == 0)
            return null;
        var detectedUs = window.NoticedUs ?? EndOf(Kind.Failed, window.HealedUs ?? long.MaxValue) ?? window.InjectedUs;
        var movedUs = Latest(detectedUs, EndOf(Kind.Refused), EndOf(Kind.Lost), _lastLoginUs);
        var rebuiltUs = Latest(movedUs, [.. _hits.Values.Select(hit => hit.ServedUs?.EndUs)]);
        // Who was on the way when it began counts in the first stage, and who was sent after the last stage in that.
        var sent = _mishaps.ToLookup(mishap => mishap.StartUs < detectedUs ? OutageStage.Undetected : mishap.StartUs < movedUs ? OutageStage.Moved : OutageStage.Rebuilt);
        return new Outage(
            window,
            [
                Stage(OutageStage.Undetected, window.InjectedUs, detectedUs),
                Stage(OutageStage.Moved, detectedUs, movedUs),
                Stage(OutageStage.Rebuilt, movedUs, rebuiltUs),
            ],
            _hits.Count, _hits.Values.Count(hit => hit.ServedUs is null), _mishaps.Max(mishap => mishap.StartUs));

        OutageStage Stage(string key, long fromUs, long toUs)
        {
            var here = sent[key].ToLookup(mishap => mishap.Kind);
            return new OutageStage(key, fromUs, toUs, here[Kind.Failed].Count(), here[Kind.Refused].Count(), here[Kind.Lost].Count());
        }
    }

    private static Kind? KindOf(AnswerClass answerClass) => answerClass switch
    {
        AnswerClass.Error or AnswerClass.InDoubt => Kind.Failed,
        AnswerClass.Refused => Kind.Refused,
        AnswerClass.SessionLost or AnswerClass.StaleRead or AnswerClass.LostUpdate => Kind.Lost,
        _ => null,
    };

    private static long Latest(long first, params IEnumerable<long?> others) => others.Aggregate(first, (latest, other) => Math.Max(latest, other ?? latest));

    private void Add(Operation operation, Kind kind)
    {
        _mishaps.Add(new Mishap(operation.StartUs, operation.EndUs, kind));
        var hit = _hits.GetValueOrDefault(operation.Jar) ?? new Hit(operation.EndUs, null);
        // Who is hit once more has not been served for good.
        _hits[operation.Jar] = hit.ServedUs?.StartUs < operation.EndUs
            ? new Hit(operation.EndUs, null)
            : hit with { LastUs = Math.Max(hit.LastUs, operation.EndUs) };
    }

    private void Serve(Operation operation)
    {
        if (!_hits.TryGetValue(operation.Jar, out var hit) || operation.StartUs < hit.LastUs)
            return;
        _hits[operation.Jar] = hit with { ServedUs = hit.ServedUs ?? (operation.StartUs, operation.EndUs) };
        if (operation is { Kind: OperationKind.Login, ReactionTo: not null })
            _lastLoginUs = Math.Max(_lastLoginUs, operation.EndUs);
    }

    private long? EndOf(Kind kind, long sentBeforeUs = long.MaxValue) =>
        _mishaps.Where(mishap => mishap.Kind == kind && mishap.StartUs < sentBeforeUs).Max(mishap => (long?)mishap.EndUs);

    private readonly record struct Mishap(long StartUs, long EndUs, Kind Kind);

    private sealed record Hit(long LastUs, (long StartUs, long EndUs)? ServedUs);
}
