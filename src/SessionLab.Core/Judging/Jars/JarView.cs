using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Jars;

/// <summary>What the answers to one jar have established so far, and when.</summary>
internal sealed class JarView(int number)
{
    /// <summary>A time that never came.</summary>
    public const long Never = long.MaxValue;

    /// <summary>The jar's number.</summary>
    public int Number { get; } = number;

    /// <summary>The known writes of the present session.</summary>
    public SessionWrites Writes { get; } = new();

    /// <summary>The list that new answers are expected to go on from, and how many writes it stands for.</summary>
    public OperationId[] ListTail { get; private set; } = [];

    public int ListCount { get; private set; }

    /// <summary>True when the list holds every write that is still required.</summary>
    public bool Clean { get; private set; } = true;

    /// <summary>Who logs in with this jar; -1 not yet known.</summary>
    public int User { get; private set; } = -1;

    /// <summary>When an answer first showed the present session; <see cref="Never"/> when there is none.</summary>
    public long ExistsUs { get; private set; } = Never;

    /// <summary>When an answer first showed somebody logged in to it; <see cref="Never"/> when nobody is.</summary>
    public long LoggedInUs { get; private set; } = Never;

    /// <summary>The acknowledged login of the present session.</summary>
    public Login? Login { get; private set; }

    /// <summary>A request sent at or before this crossed the beginning or end of a session, µs.</summary>
    public long BeganUs { get; private set; } = -1;

    /// <summary>When the id last changed at a login, µs.</summary>
    public long IdChangedUs { get; private set; } = -1;

    /// <summary>True when crossing answers left it open which session the jar now holds.</summary>
    public bool Racing { get; private set; }

    /// <summary>Requests sent after this use the cookie that the race left, µs.</summary>
    public long RacingUs { get; private set; } = -1;

    /// <summary>When the in-doubt login or logout was sent, µs; it means something only while there is one.</summary>
    public long DoubtFromUs { get; private set; }

    /// <summary>Until when an in-doubt login or logout may still take effect, µs; -1 none.</summary>
    public long DoubtUntilUs { get; private set; } = -1;

    /// <summary>The acknowledged logout, its list and its time; null when the last logout was not acknowledged.</summary>
    public OperationId? EndedBy { get; private set; }

    public OperationId[] EndedTail { get; private set; } = [];

    public long EndedUs { get; private set; } = Never;

    /// <summary>The node that answered for the present session last.</summary>
    public (int Node, int Incarnation) Home { get; private set; } = (-1, 0);

    /// <summary>When the latest answered request of the present session was sent, µs; -1 none.</summary>
    public long TouchedUs { get; private set; } = -1;

    /// <summary>When the present session was created.</summary>
    public Birth Birth { get; } = new();

    /// <summary>The losses of this jar and the logins they forced.</summary>
    public ForcedLogins Forced { get; } = new();

    /// <summary>The clients that use this jar and how their last operations overlap others.</summary>
    public Tabs Tabs { get; } = new();

    /// <summary>The last answers' nodes.</summary>
    public RecentAnswers Recent { get; } = new();

    /// <summary>Answers whose class the future decides.</summary>
    public List<Sight> Pending { get; } = [];

    private OperationId _doubtful;

    /// <summary>Remembers a login or logout that may or may not have happened.</summary>
    public void Doubt(Operation operation, long serverTimeoutUs)
    {
        DoubtUntilUs = Math.Max(DoubtUntilUs, Math.Max(operation.EndUs, operation.StartUs + serverTimeoutUs));
        (_doubtful, DoubtFromUs) = (operation.Id, operation.StartUs);
        if (operation.Kind == OperationKind.Logout)
            EndedBy = null;
        else
            Birth.MayRestart(DoubtUntilUs);
    }

    /// <summary>Something held the login or logout in doubt up: it may take effect until then, µs.</summary>
    public void ProlongDoubt(long untilUs) => DoubtUntilUs = Math.Max(DoubtUntilUs, untilUs);

    /// <summary>Takes in what an answer of this session showed; the checkers have their facts by then.</summary>
    public void Absorb(Sight sight)
    {
        if (sight.Turn == Turn.Crossed)
        {
            Cross(sight);
            return;
        }

        if (sight.Turn == Turn.Begins)
            Begin(sight);
        AbsorbList(sight);
        AbsorbLife(sight);
        if (sight.Operation.AcknowledgesLogin())
            LogIn(sight.Operation);
    }

    /// <summary>The session ended with an acknowledged logout.</summary>
    public void End(Sight sight)
    {
        (EndedBy, EndedTail, EndedUs) = (sight.Operation.Id, sight.Answer.Tail as OperationId[] ?? [.. sight.Answer.Tail], sight.Operation.EndUs);
        Forget();
        BeganUs = sight.Operation.EndUs;
    }

    private void Cross(Sight sight)
    {
        var operation = sight.Operation;
        if (operation.AcknowledgesLogin())
        {
            Login = new Login(operation.Id, operation.Phase);
            Birth.Restart(operation, shared: true);
        }

        if (Racing && operation.StartUs > BeganUs && operation.Kind != OperationKind.Login && sight.Answer.State == SessionState.Found)
            return;
        Racing = true;
        RacingUs = Math.Max(RacingUs, operation.EndUs);
    }

    private void Begin(Sight sight)
    {
        // A new session's cookie arrives with its answer; a session that is found was there when the race was over.
        var began = Racing && sight.Answer.State != SessionState.Created ? RacingUs : sight.Operation.EndUs;
        var login = Login;
        var adopted = Racing && sight.Answer.User >= 0;
        Forget();
        BeganUs = began;
        Birth.Begin(sight.Operation, sight.Answer.State);
        if (adopted)
            Login = login;
    }

    private void Forget()
    {
        Writes.Clear();
        (ListTail, ListCount, Clean) = ([], 0, true);
        (ExistsUs, LoggedInUs, Login) = (Never, Never, null);
        (Racing, RacingUs, DoubtUntilUs, IdChangedUs) = (false, -1, -1, -1);
        TouchedUs = -1;
    }

    private void LogIn(Operation operation)
    {
        Login = new Login(operation.Id, operation.Phase);
        (IdChangedUs, DoubtUntilUs) = (operation.EndUs, -1);
        Birth.Restart(operation, Tabs.Shared);
    }

    private void AbsorbLife(Sight sight)
    {
        var (operation, answer) = (sight.Operation, sight.Answer);
        ExistsUs = Math.Min(ExistsUs, operation.EndUs);
        TouchedUs = Math.Max(TouchedUs, operation.StartUs);
        if (answer.User >= 0)
            (LoggedInUs, User) = (Math.Min(LoggedInUs, operation.EndUs), User < 0 ? answer.User : User);
        if (answer.Node >= 0)
            Home = (answer.Node, answer.Incarnation);
        if (DoubtUntilUs >= 0 && (operation.StartUs > DoubtUntilUs || SessionWrites.Find(sight.Tail, _doubtful) >= 0))
            DoubtUntilUs = -1;
    }

    private void AbsorbList(Sight sight)
    {
        var operation = sight.Operation;
        if (sight.Gap)
            Writes.Clear();
        foreach (var id in sight.News)
            Writes.Add(id, operation.EndUs);
        if (operation.AcknowledgesWrite() && !sight.OwnWriteAbsent && Writes.IndexOf(operation.Id) is >= 0 and var own)
        {
            ref var facts = ref Writes[own];
            (facts.StartUs, facts.AckUs) = (operation.StartUs, operation.EndUs);
            facts.Overlapped |= sight.Overlapped;
        }

        Place(sight, sight.Extends ? sight.Tail.Length - sight.News.Count : 0);
        var clean = sight.Extends || sight.Gap || HoldsAll(sight);
        if (clean || !Clean || sight.Answer.Count >= ListCount)
            (ListTail, ListCount, Clean) = (sight.Answer.Tail as OperationId[] ?? sight.Tail.ToArray(), sight.Answer.Count, clean);
    }

    private void Place(Sight sight, int from)
    {
        var tail = sight.Tail;
        for (var i = from; i < tail.Length; i++)
        {
            if (Writes.IndexOf(tail[i]) is not (>= 0 and var index))
                continue;
            ref var facts = ref Writes[index];
            facts.Position = sight.Answer.Count - tail.Length + i + 1;
            facts.Repeated |= tail[i] == sight.Repeated;
            facts.Misplaced |= sight.Misordered is { } pair && (pair.First == tail[i] || pair.Second == tail[i]);
        }
    }

    private bool HoldsAll(Sight sight)
    {
        var first = FirstVisible(sight);
        for (var i = 0; i < Writes.Count; i++)
        {
            if (!Writes[i].Lost && !Shows(sight, i, first))
                return false;
        }

        return true;
    }

    /// <summary>The lowest known position among the writes an answer shows.</summary>
    public int FirstVisible(Sight sight)
    {
        var first = int.MaxValue;
        foreach (var id in sight.Tail)
        {
            if (Writes.IndexOf(id) is >= 0 and var index)
                first = Math.Min(first, Writes[index].Position);
        }

        return first;
    }

    /// <summary>True when an answer shows a kept write, or when the write may stand before the part of the list it shows.</summary>
    public bool Shows(Sight sight, int index, int firstVisible) =>
        SessionWrites.Find(sight.Tail, Writes.Id(index)) >= 0
        || (sight.Answer.Count > sight.Tail.Length && Writes[index].Position <= firstVisible);
}
