using SessionLab.Core.Judging;
using SessionLab.Core.Judging.Jars;
using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>
/// Names the cause of every loss that the judge finds, from what clients and nodes saw; it never looks at a fault. Memory grows with the
/// losses and with the records of clients that met one.
/// </summary>
/// <remarks>The nodes' records come after the clients' operations, so those of a client are kept once a loss of it is known or possible.</remarks>
internal sealed class CauseFinder
{
    private const int NoNode = -1;
    private readonly List<OpenLoss> _losses = [];
    private readonly HashSet<int> _clients = [];
    private readonly HashSet<OperationId> _watched = [];
    private readonly Dictionary<OperationId, SessionTrouble> _missing = [];
    private readonly Dictionary<OperationId, LedgerRecord> _saves = [];
    private readonly Dictionary<ulong, SessionRecords> _sessions = [];
    private readonly NodeLives _lives = new();
    private readonly Standstills _standstills = new();
    private RunHeader? _header;

    // Versions before these records wrote neither lives nor troubles: then nothing can be said of any loss.
    private bool _told;

    /// <summary>Takes one event; those that tell of a fault are not for it.</summary>
    public void See(RunEvent runEvent)
    {
        _told |= runEvent is NodeLife or SessionTrouble;
        switch (runEvent)
        {
            case RunHeader header:
                _header = header;
                _lives.Expect(header.Cluster);
                break;
            case NodeLife life: _lives.See(life); break;
            case RuntimeSample sample:
                _lives.See(sample);
                _standstills.See(sample);
                break;
            case LedgerRecord record: Keep(record); break;
            case CopyRecord copy: Keep(copy); break;
            case SessionTrouble trouble: Keep(trouble); break;
        }
    }

    /// <summary>An answer may turn out to be a loss: what the nodes write of its client is kept from now on.</summary>
    public void Suspect(Sight sight)
    {
        _clients.Add(sight.Operation.Id.Client);
        foreach (var other in sight.Jar.Tabs.Others(sight.Operation.Id.Client))
            _clients.Add(other);
        _watched.Add(sight.Operation.Id);
        foreach (var write in sight.MissingWrites)
            _watched.Add(write.Id);
    }

    /// <summary>An answer was found to be a loss.</summary>
    public void Charge(AnswerClass answerClass, Sight sight)
    {
        if (answerClass is not (AnswerClass.SessionLost or AnswerClass.StaleRead or AnswerClass.LostUpdate))
            return;
        Suspect(sight);
        var fate = answerClass == AnswerClass.StaleRead ? Fate.Returned : Fate.Gone;
        var write = sight.OwnWriteAbsent ? sight.Operation.Id : answerClass == AnswerClass.SessionLost ? null : First(sight, fate);
        _losses.Add(new OpenLoss(answerClass, sight.Operation, sight.Answer, write is { } id ? Describe(sight, id) : null));
    }

    /// <summary>
    /// The cause of each loss, in the order in which the losses were found; none of a history whose nodes kept no such records. Call it
    /// once, after the last event.
    /// </summary>
    public IEnumerable<Attribution> Attribute()
    {
        foreach (var records in _sessions.Values)
            records.Complete();
        return _told ? _losses.Select(Attribute) : [];
    }

    private static OperationId? First(Sight sight, Fate fate) => sight.Missing(fate) is [var first, ..] ? first : null;

    private static LostWrite Describe(Sight sight, OperationId id)
    {
        if (id == sight.Operation.Id)
            return new LostWrite(id, sight.Operation.EndUs, sight.Overlapped);
        var index = sight.Jar.Writes.IndexOf(id);
        return index < 0
            ? new LostWrite(id, null, false)
            : new LostWrite(id, Acknowledged(sight.Jar.Writes[index].AckUs), sight.Jar.Writes[index].Overlapped);
    }

    private static long? Acknowledged(long ackUs) => ackUs == JarView.Never ? null : ackUs;

    private void Keep(LedgerRecord record)
    {
        _lives.Sign(record.Node, record.Incarnation, record.AtUs);
        if (!_clients.Contains(record.Operation.Client))
            return;
        RecordsOf(record.Session).Add(record);
        // A login writes two: the end of the old id and the save under the new one, which is the one that counts.
        if (_watched.Contains(record.Operation) && record.Verb != LedgerVerb.Ended)
            _saves[record.Operation] = record;
    }

    private void Keep(CopyRecord copy)
    {
        _lives.Sign(copy.Node, copy.Incarnation, copy.AtUs);
        if (_clients.Contains(copy.Operation.Client))
            RecordsOf(copy.Session).Add(copy);
    }

    private void Keep(SessionTrouble trouble)
    {
        _lives.Sign(trouble.Node, trouble.Incarnation, trouble.AtUs);
        if (!_clients.Contains(trouble.Operation.Client))
            return;
        if (trouble.Kind == TroubleKind.NotSaved)
            RecordsOf(trouble.Session).Add(trouble);
        else if (_watched.Contains(trouble.Operation))
            _missing[trouble.Operation] = trouble;
    }

    private SessionRecords RecordsOf(ulong session)
    {
        if (!_sessions.TryGetValue(session, out var records))
            _sessions.Add(session, records = new SessionRecords());
        return records;
    }

    private Attribution Attribute(OpenLoss open)
    {
        var (operation, answer, write) = (open.Operation, open.Answer, open.Write);
        write?.Save = _saves.GetValueOrDefault(write.Id);
        var missing = _missing.GetValueOrDefault(operation.Id);
        var fingerprint = missing?.Session ?? write?.Save?.Session ?? _saves.GetValueOrDefault(operation.Id)?.Session ?? 0;
        var loss = new LossFile(_header!, _lives, _standstills)
        {
            Class = open.Class,
            Operation = operation.Id,
            StartUs = operation.StartUs,
            EndUs = operation.EndUs,
            Node = answer.Node >= 0 ? answer.Node : missing?.Node ?? NoNode,
            Incarnation = answer.Incarnation,
            Missing = missing,
            Session = _sessions.GetValueOrDefault(fingerprint),
            Fingerprint = fingerprint,
            Write = write,
        };
        var (cause, proof) = CauseCatalog.Name(loss);
        return new Attribution(
            cause, open.Class, operation.Id, loss.Node, operation.StartUs, operation.EndUs, fingerprint,
            loss.LastSave?.AtUs ?? operation.StartUs, proof)
        {
            Others = [.. Others(loss)],
        };
    }

    private static IEnumerable<OperationId> Others(LossFile loss)
    {
        if (loss.LastSave is { } last)
            yield return last.Operation;
        if (loss.Overwriter is { } over)
            yield return over.Operation;
    }

    private sealed record OpenLoss(AnswerClass Class, Operation Operation, Answer Answer, LostWrite? Write);
}
