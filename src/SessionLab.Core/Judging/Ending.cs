using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>How a history ended, and what in it forbids to call the run valid.</summary>
internal sealed class Ending
{
    private long _gaps;
    private EndReason? _end;
    private HistoryDamaged? _damage;

    /// <summary>True when all that was planned was done, and all of it can be read.</summary>
    public bool Completed => _end == EndReason.Completed && _damage is null;

    /// <summary>True when the nodes' records are there: they are the last part of a history, so only one with an end of its own holds them all.</summary>
    public bool Whole => _end is not (null or EndReason.Failed) && _damage is null;

    public void See(RunEnded ended) => _end = ended.Reason;

    public void See(HistoryDamaged damage) => _damage = damage;

    /// <summary>More was written between two answers than an answer shows.</summary>
    public void MissAnswers() => _gaps++;

    public IEnumerable<Reason> Doubts()
    {
        if (_gaps > 0)
            yield return new Reason("gap", Rulings.Number(_gaps), Rulings.Number(Answer.TailLimit));
        if (_damage is { } damage)
            yield return new Reason("damaged", Rulings.Number(damage.Byte));
        else if (_end is null)
            yield return new Reason("cut_off");
        else if (_end == EndReason.Failed)
            yield return new Reason("lab_failed");
    }
}
