using SessionLab.Core.Causes;
using SessionLab.Core.Records;

namespace SessionLab.Core.Reports.Sequences;

/// <summary>Collects, from a history, what happened to the session of one loss, from the save before it to the answer that showed it.</summary>
public sealed class LossStory(Attribution loss) : IRunListener
{
    /// <summary>A story has no more lines.</summary>
    public const int Most = 10;

    private readonly List<StoryStep> _steps = [];
    private RunHeader? _header;

    /// <summary>The run's header.</summary>
    /// <exception cref="InvalidOperationException">None was seen.</exception>
    public RunHeader Header => _header ?? throw new InvalidOperationException("A run begins with its header.");

    /// <summary>The loss that is told.</summary>
    public Attribution Loss => loss;

    /// <summary>The steps by their times; of too many the ones in the middle are left out. The last is the one that broke.</summary>
    public IReadOnlyList<StoryStep> Steps
    {
        get
        {
            var ordered = _steps.Where(step => !step.Broken).OrderBy(step => step.AtUs).ToList();
            var kept = ordered.Count < Most ? ordered : [.. ordered.Take(3), .. ordered.TakeLast(Most - 4)];
            return [.. kept, .. _steps.Where(step => step.Broken)];
        }
    }

    /// <inheritdoc/>
    public void See(RunEvent runEvent)
    {
        switch (runEvent)
        {
            case RunHeader header: _header = header; break;
            case Operation operation when operation.Id == loss.Operation: TellLoss(operation); break;
            case Operation operation when loss.Others.Contains(operation.Id): TellAsking(operation); break;
            case LedgerRecord record when Concerns(record.Session, record.AtUs): Tell(record); break;
            case CopyRecord copy when Concerns(copy.Session, copy.AtUs): Tell(copy); break;
            case SessionTrouble trouble when trouble.Session == loss.Session && trouble.Operation == loss.Operation: Tell(trouble); break;
        }
    }

    private bool Concerns(ulong session, long atUs) => session == loss.Session && atUs >= loss.SinceUs && atUs <= loss.EndUs;

    private void TellAsking(Operation operation) =>
        _steps.Add(new StoryStep(operation.StartUs, StoryStep.Client, Answering(operation), "asks", operation.Id.ToString()));

    private void TellLoss(Operation operation)
    {
        TellAsking(operation);
        _steps.Add(new StoryStep(operation.EndUs, Answering(operation), StoryStep.Client, "answers_lost", operation.Id.ToString()) { Broken = true });
    }

    private string Answering(Operation operation) =>
        operation.Answer is { Node: >= 0 } answer ? Header.Cluster.NameOf(answer.Node) : StoryStep.Balancer;

    private void Tell(LedgerRecord record)
    {
        var node = Header.Cluster.NameOf(record.Node);
        var key = record.Verb switch
        {
            LedgerVerb.Ended => "ended",
            LedgerVerb.Saving => "saving",
            _ => "saved",
        };
        _steps.Add(new StoryStep(record.AtUs, node, Keeper(node), key, record.Operation.ToString()));
    }

    private void Tell(CopyRecord copy)
    {
        var (node, key) = (Header.Cluster.NameOf(copy.Node), copy.Missed ? "copy_missed" : "copy_came");
        _steps.Add(new StoryStep(copy.AtUs, copy.Missed ? node : copy.Peer, copy.Missed ? copy.Peer : node, key, copy.Operation.ToString()));
    }

    private void Tell(SessionTrouble trouble)
    {
        var node = Header.Cluster.NameOf(trouble.Node);
        _steps.Add(new StoryStep(trouble.AtUs, node, Keeper(node), "missing", trouble.Operation.ToString()));
    }

    private string Keeper(string node) => Header.Mode.Store is null ? node : StoryStep.Store;
}

/// <summary>One step of a story, an arrow in its diagram.</summary>
/// <param name="AtUs">When, µs since the run's zero.</param>
/// <param name="From">Client, balancer, a node's name or store.</param>
/// <param name="To">As above; the same for what happens inside one.</param>
/// <param name="Key">Its sentence in the section <c>story</c> of the word files.</param>
/// <param name="Operation">The request it belongs to.</param>
public sealed record StoryStep(long AtUs, string From, string To, string Key, string Operation)
{
    internal const string Client = "client";
    internal const string Balancer = "balancer";
    internal const string Store = "store";

    /// <summary>True for the step that broke.</summary>
    public bool Broken { get; init; }
}
