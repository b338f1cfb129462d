using SessionLab.Core.Causes;
using SessionLab.Core.Checkers;
using SessionLab.Core.Judging.Deaths;
using SessionLab.Core.Judging.Jars;
using SessionLab.Core.Judging.Permitting;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>Classes every answer of a history, exactly one class each, and comes to a verdict; memory is bounded by clients.</summary>
public sealed class Judge : IRunListener
{
    private readonly ClientRegister _clients = new();
    private readonly BookKeeper _books = new();
    private readonly Permission _permission = new();
    private readonly Rulings _rulings;
    private readonly Docket _docket;
    private readonly Strangers _strangers = new();
    private readonly Expiry _expiry = new();
    private readonly Ending _ending = new();
    private readonly Census _deaths = new();
    private readonly CauseFinder _causes = new();
    private JarView?[] _jars = [];
    private Sight _sight = new();
    private ClusterHeader? _cluster;

    /// <summary>Seats the checkers that may accuse.</summary>
    /// <param name="checkers">Null: the whole catalog. One that is left out is not asked, and its class of answers passes.</param>
    public Judge(IReadOnlyList<IChecker>? checkers = null)
    {
        _rulings = new Rulings(checkers ?? CheckerCatalog.All, _permission);
        _docket = new Docket(_rulings.Decide);
        _rulings.Charged += _causes.Charge;
    }

    /// <summary>The cause of a loss is known: once for each, after the last event, when the judge concludes.</summary>
    public event Action<Attribution>? Attributed;

    /// <summary>An answer was found wrong; for answers that the future decides this comes late.</summary>
    public event Action<Accusation>? Accused { add => _rulings.Accused += value; remove => _rulings.Accused -= value; }

    /// <summary>The class of an operation is known, once for each.</summary>
    public event Action<Operation, AnswerClass>? Classified { add => _rulings.Classified += value; remove => _rulings.Classified -= value; }

    /// <summary>Something was learned besides the class of an operation; late where the class is.</summary>
    public event Action<Discovery>? Discovered { add => _rulings.Discovered += value; remove => _rulings.Discovered -= value; }

    /// <summary>The counts of one phase so far.</summary>
    public Tally Tally(Phase phase) => _rulings.Tally(phase);

    /// <inheritdoc/>
    public void See(RunEvent runEvent)
    {
        if (runEvent is not Operation)
            _causes.See(runEvent);
        switch (runEvent)
        {
            case Operation operation: See(operation); break;
            case LedgerRecord record: _books.Record(record); break;
            case FaultEvent fault:
                _permission.See(fault);
                _deaths.See(fault, [.. Seen()]);
                _expiry.See(fault);
                break;
            case RotationChange change: _rulings.See(change); break;
            case RunEnded ended: _ending.See(ended); break;
            case HistoryDamaged damage: _ending.See(damage); break;
            case RunHeader header:
                _permission.Expect(header);
                _deaths.Expect(header.Cluster);
                _expiry.Expect(header.Cluster);
                _clients.Expect(header);
                _cluster = header.Cluster;
                break;
        }
    }

    /// <summary>Decides what is still open and concludes; call it once, after the last event.</summary>
    public Judgement Conclude()
    {
        foreach (var jar in Seen())
            _docket.End(jar, _ending.Completed);

        return _rulings.Conclude(_books.Close(_ending.Completed, _ending.Whole), [.. _ending.Doubts()]) with
        {
            Causes = CauseTally.Of(Attribute(), _cluster),
            DeadNodes = _deaths.Nodes,
            StoreRestarts = _deaths.Stores,
        };
    }

    // Where the nodes' records are missing, no evidence says that there is no cause.
    private List<Attribution> Attribute()
    {
        var losses = _books.Kept ? _causes.Attribute().ToList() : [];
        foreach (var loss in losses)
            Attributed?.Invoke(loss);
        return losses;
    }

    private void See(Operation operation)
    {
        var jar = JarOf(operation.Jar);
        var tally = _rulings.Tally(operation.Phase);
        tally.Operations++;
        if (operation.ReactionTo is not null)
            tally.Reactions++;
        _books.Attempt(operation);
        _deaths.See(operation, jar);
        if (_clients.Learn(operation))
        {
            foreach (var sight in _strangers.Introduce(operation))
                _docket.Decide(sight.Jar);
        }

        jar.Recent.Count(operation, tally);
        if (jar.Pending.Count > 0)
            Docket.Hear(jar, operation);

        var quietSinceUs = _permission.QuietSinceUs(jar, operation);
        var overlapped = _permission.Overlaps(jar, operation);
        if (overlapped)
            jar.Writes.MarkOverlapped(operation.StartUs);
        if (operation.Answer is { } answer)
            _permission.See(answer);
        if (operation.ClassByOutcome() is { } decided)
            SeeUnanswered(operation, jar, decided);
        else if (operation.Answer is null or { State: SessionState.None })
            SeeSilent(operation, jar, quietSinceUs);
        else
            SeeAnswered(operation, operation.Answer, jar, overlapped, quietSinceUs);
        if (jar.Pending.Count > 0)
            _docket.Decide(jar);
    }

    private void SeeUnanswered(Operation operation, JarView jar, AnswerClass decided)
    {
        if (decided is AnswerClass.InDoubt or AnswerClass.Error)
        {
            if (operation.Kind is OperationKind.Login or OperationKind.Logout)
                jar.Doubt(operation, _permission.ServerTimeoutUs);
            if (jar.Writes.IndexOf(operation.Id) is >= 0 and var index)
                jar.Writes[index].StartUs = operation.StartUs;
        }

        _rulings.Decide(operation, decided);
    }

    private void SeeSilent(Operation operation, JarView jar, long quietSinceUs)
    {
        // Only a 401 says that nobody was found; any other answer without a session says nothing about one.
        if (operation is { Answer: { } answer, Presented: true, Status: 401 } && operation.Kind != OperationKind.Replay)
            SeeAnswered(operation, answer, jar, false, quietSinceUs);
        else
            _rulings.Decide(operation, AnswerClass.Ok);
    }

    private void SeeAnswered(Operation operation, Answer answer, JarView jar, bool overlapped, long quietSinceUs)
    {
        var sight = _sight;
        sight.Begin(operation, answer, jar);
        (sight.Overlapped, sight.Expired) = (overlapped, _expiry.MayHaveStruck(jar, operation));
        ListComparison.Fill(sight, _clients);
        if (operation.Kind != OperationKind.Replay)
            _deaths.Look(sight);
        sight.Outlived = _expiry.WasOutlived(sight, quietSinceUs);
        foreach (var id in sight.News)
            _books.Show(id);
        _rulings.CountLogin(sight);
        if (operation.Kind == OperationKind.Replay)
        {
            _rulings.Decide(sight);
            return;
        }

        if (sight.NotOurs)
            SetAside(sight);
        else
            TakeIn(sight);
        if (sight.Open)
            Retain(sight);
        else
            _rulings.Decide(sight);
        if (sight.Turn == Turn.Ends && !sight.NotOurs)
        {
            _docket.Close(jar);
            jar.End(sight);
        }
    }

    private void SetAside(Sight sight)
    {
        (sight.Strangers, sight.Awaited) = (null, null);
        if (sight.Operation.Kind is OperationKind.Login or OperationKind.Logout)
            sight.Jar.Doubt(sight.Operation, _permission.ServerTimeoutUs);
    }

    private void TakeIn(Sight sight)
    {
        var jar = sight.Jar;
        if (sight.Turn == Turn.Begins)
            Reopen(jar, sight);
        else if (sight.Turn == Turn.Crossed && jar.Pending.Count > 0)
            Docket.Excuse(jar, sight.Operation.StartUs);
        if (sight.Gap)
            _ending.MissAnswers();
        if (sight.Turn == Turn.Ends && sight.Uncertain)
            Docket.Excuse(jar, long.MinValue);
        else
            jar.Absorb(sight);

        // An open sight is resolved with the others once it stands among them, so that each lost write is charged once.
        if (sight.Compared && !sight.Open)
            Docket.Resolve(sight);
    }

    private void Reopen(JarView jar, Sight sight)
    {
        // Only a certain loss ends a session's life; a race, a doubt or a loss that a login under way may explain proves nothing.
        if (sight.Loss is null || sight.Awaited is not null)
            Docket.Excuse(jar, long.MinValue);
        _docket.Close(jar);
    }

    private void Retain(Sight sight)
    {
        _docket.Add(sight);
        _causes.Suspect(sight);
        _strangers.Await(sight);
        if (sight.Compared)
            Docket.Resolve(sight);
        _sight = new Sight();
    }

    private JarView JarOf(int number)
    {
        if (number >= _jars.Length)
            Array.Resize(ref _jars, Math.Max(number + 1, _jars.Length * 2));
        if (_jars[number] is { } known)
            return known;
        var jar = _jars[number] = new JarView(number);
        jar.Tabs.Expect(_permission.TabsPerJar);
        return jar;
    }

    private IEnumerable<JarView> Seen() => _jars.OfType<JarView>();
}
