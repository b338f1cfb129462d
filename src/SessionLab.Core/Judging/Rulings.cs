using System.Globalization;
using System.Text.Json;
using SessionLab.Core.Checkers;
using SessionLab.Core.Judging.Permitting;
using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>Asks the checkers, counts the classes, and keeps the accusations.</summary>
internal sealed class Rulings
{
    private const int MostPerClass = 100;
    private static readonly Phase[] _phases = Enum.GetValues<Phase>();
    private readonly Permission _permission;
    // Delegates: one call site that meets seven kinds behind an interface looks each of them up again for every answer.
    private readonly (AnswerClass Class, Func<Sight, Charge?> Check)[] _checkers;
    private readonly Tally[] _tallies = [.. _phases.Select(_ => new Tally())];
    private readonly List<Accusation> _accusations = [];
    private readonly int[] _kept = new int[Enum.GetValues<AnswerClass>().Length];
    private readonly Appeals _appeals = new();
    private readonly long[] _forbidden = new long[Enum.GetValues<AnswerClass>().Length];

    public Rulings(IReadOnlyList<IChecker> seated, Permission permission)
    {
        _permission = permission;
        _checkers = [.. seated.OrderBy(checker => checker.Class).Select(checker => (checker.Class, (Func<Sight, Charge?>)checker.Check))];
    }

    public event Action<Accusation>? Accused;

    /// <summary>A charge was brought, with all the facts of the answer; they hold only while it is handled.</summary>
    public event Action<AnswerClass, Sight>? Charged;

    public event Action<Operation, AnswerClass>? Classified;

    public event Action<Discovery>? Discovered;

    public Tally Tally(Phase phase) => _tallies[(int)phase];

    /// <summary>A count as the argument of a sentence.</summary>
    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Classes an operation whose answer need not be looked at.</summary>
    public void Decide(Operation operation, AnswerClass answerClass)
    {
        Tally(operation.Phase)[answerClass]++;
        Classified?.Invoke(operation, answerClass);
    }

    /// <summary>Classes an answer by the first checker that brings a charge.</summary>
    public void Decide(Sight sight)
    {
        foreach (var (answerClass, check) in _checkers)
        {
            if (check(sight) is not { } charge)
                continue;
            Accuse(answerClass, charge, sight);
            return;
        }

        Decide(sight.Operation, AnswerClass.Ok);
    }

    /// <summary>Counts an acknowledged login, and whether a loss forced it.</summary>
    public void CountLogin(Sight sight)
    {
        var operation = sight.Operation;
        if (!operation.AcknowledgesLogin())
            return;
        Tally(operation.Phase).Sessions++;
        Discover(DiscoveryKind.LoginAcknowledged, operation.Phase, operation.StartUs);
        if (sight.Jar.Forced.LogIn(operation) is { } loss)
            CountForcedLogin(loss.Phase, loss.SentUs);
    }

    /// <summary>The balancer's records tell whom it left out.</summary>
    public void See(RotationChange change) => _appeals.See(change);

    /// <summary>Comes to the verdict.</summary>
    /// <param name="books">Whether the records agree.</param>
    /// <param name="doubts">What forbids to call the run valid.</param>
    public Judgement Conclude(Books books, IReadOnlyList<Reason> doubts)
    {
        Acquit(_appeals.Granted());
        var reasons = new List<Reason>();
        for (var i = 0; i < _forbidden.Length; i++)
        {
            if (_forbidden[i] > 0)
                reasons.Add(new Reason(JsonNamingPolicy.SnakeCaseLower.ConvertName(((AnswerClass)i).ToString()), Number(_forbidden[i])));
        }

        if (!books.Balanced)
            reasons.Add(new Reason(
                "books", Number(books.AcknowledgedNotSaved), Number(books.SavingNotAttempted), Number(books.ReadNotSaving),
                Number(books.SavedNotSaving)));
        var verdict = reasons.Count > 0 ? Verdict.Invalid : doubts.Count > 0 ? Verdict.Unknown : Verdict.Valid;
        reasons.AddRange(doubts);
        return new Judgement(verdict, reasons, _phases.ToDictionary(phase => phase, Tally), _accusations, books);
    }

    private void Accuse(AnswerClass answerClass, Charge charge, Sight sight)
    {
        var operation = sight.Operation;
        if (answerClass == AnswerClass.SessionLost)
            CountLoss(sight);
        if (answerClass == AnswerClass.StaleRead)
            Discovered?.Invoke(new Discovery(DiscoveryKind.StaleRead, operation.Phase, operation.StartUs) { OutdatedUs = sight.OutdatedUs });
        var permitted = _permission.Allows(answerClass, sight);
        if (!permitted)
            _forbidden[(int)answerClass]++;
        if (!permitted && _permission.Appeal(answerClass, sight) is { } appeal)
            _appeals.File(appeal);
        var accusation = new Accusation(
            answerClass, operation.Id, sight.Answer.Node, operation.EndUs, charge.Expected, charge.Seen,
            [.. charge.Others.Append(operation.Id).Distinct()], permitted);
        if (_kept[(int)answerClass]++ < MostPerClass)
            _accusations.Add(accusation);
        Decide(operation, answerClass);
        Charged?.Invoke(answerClass, sight);
        Accused?.Invoke(accusation);
    }

    private void Acquit(HashSet<OperationId> granted)
    {
        _forbidden[(int)AnswerClass.SessionLost] -= granted.Count;
        for (var i = 0; i < _accusations.Count; i++)
        {
            if (_accusations[i].Class == AnswerClass.SessionLost && granted.Contains(_accusations[i].Operation))
                _accusations[i] = _accusations[i] with { Permitted = true };
        }
    }

    private void CountLoss(Sight sight)
    {
        var operation = sight.Operation;
        if (sight.Loss?.Login is { } login)
        {
            Tally(login.Phase).LostSessions++;
            Discover(DiscoveryKind.LoginLost, operation.Phase, operation.StartUs);
        }

        if (sight.Jar.Forced.Lose(operation))
            CountForcedLogin(operation.Phase, operation.StartUs);
    }

    private void CountForcedLogin(Phase phase, long sentUs)
    {
        Tally(phase).ForcedRelogins++;
        Discover(DiscoveryKind.LoginForced, phase, sentUs);
    }

    private void Discover(DiscoveryKind kind, Phase phase, long sentUs) => Discovered?.Invoke(new Discovery(kind, phase, sentUs));
}
