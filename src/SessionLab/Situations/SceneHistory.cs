using SessionLab.Clients;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;
using SessionLab.Core.Survival;

namespace SessionLab.Situations;

/// <summary>The history of one situation, heard by a judge of its own.</summary>
public sealed class SceneHistory
{
    private readonly RunClock _clock;
    private readonly Judge _judge = new();
    private readonly List<(Operation Operation, AnswerClass Class)> _classes = [];
    private readonly List<RunEvent> _events = [];
    private readonly Lock _turn = new();

    /// <summary>Begins with the header, which says what the mode claims.</summary>
    public SceneHistory(RunHeader header, RunClock clock)
    {
        _clock = clock;
        _judge.Classified += (operation, answerClass) => _classes.Add((operation, answerClass));
        See(header);
    }

    /// <summary>Everything seen so far, in order; to be read when nobody reports any more.</summary>
    public IReadOnlyList<RunEvent> Events => _events;

    /// <summary>Takes one event; tabs may report at the same time.</summary>
    public void See(RunEvent seen)
    {
        lock (_turn)
        {
            _events.Add(seen);
            _judge.See(seen);
        }
    }

    /// <summary>Something is done to a part of the cluster, or is over.</summary>
    public void Fault(string fault, string target, bool healed) => See(new FaultEvent(_clock.NowUs, fault, target, healed));

    /// <summary>What it all comes to.</summary>
    public SeenSituation Conclude(Situation situation)
    {
        var (judgement, classes) = Conclude();
        return new SeenSituation(situation, Made: true, SeenCell.Of(classes), judgement.Verdict, classes);
    }

    /// <summary>What the judge concludes, and how it classed every answer.</summary>
    public (Judgement Judgement, IReadOnlyList<(Operation Operation, AnswerClass Class)> Classes) Conclude()
    {
        See(new RunEnded(_clock.NowUs, EndReason.Completed));
        return (_judge.Conclude(), _classes);
    }
}
