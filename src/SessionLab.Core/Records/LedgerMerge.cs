namespace SessionLab.Core.Records;

/// <summary>Turns the nodes' ledger files into records of the history.</summary>
public static class LedgerMerge
{
    /// <summary>
    /// The records of one node's file; a <c>saving</c> is joined with its <c>saved</c>, a <c>saved</c> without one is marked, lines
    /// that cannot be read are passed over.
    /// </summary>
    /// <param name="lines">The file's lines in order.</param>
    /// <param name="node">Index of the node in the header's list.</param>
    /// <param name="incarnation">How often that node had been started.</param>
    /// <param name="zeroUs">The run's zero on the machine's monotonic clock, µs.</param>
    public static IEnumerable<RunEvent> Read(IEnumerable<string> lines, int node, int incarnation, long zeroUs)
    {
        var begun = new Dictionary<(OperationId, ulong), Begun>();
        foreach (var text in lines)
        {
            if (!LedgerSyntax.TryParse(text, out var line))
            {
                if ((LedgerNote.Read(text, zeroUs) ?? TroubleLine.Read(text, node, incarnation, zeroUs)) is { } note)
                    yield return note;
                continue;
            }

            if (line.Peer.Length > 0)
            {
                yield return new CopyRecord(
                    line.AtUs - zeroUs, node, incarnation, line.Operation, line.Verb == LedgerVerb.Missed, line.Session, line.Version, line.Peer);
                continue;
            }

            var key = (line.Operation, line.Session);
            var before = begun.GetValueOrDefault(key);
            if (line.Verb == LedgerVerb.Saving)
            {
                if (before.Open > 0)
                    yield return Record(before.Line, before.Line.AtUs);
                begun[key] = new Begun(line, before.Open + 1);
            }
            else if (line.Verb != LedgerVerb.Saved)
                yield return Record(line, line.AtUs);
            else if (before.Open == 0)
                yield return Record(line with { Verb = LedgerVerb.Unannounced }, line.AtUs);
            else
            {
                if (before.Open > 1)
                    begun[key] = before with { Open = before.Open - 1 };
                else
                    begun.Remove(key);
                yield return Record(line, before.Line.AtUs) with { SavedUs = line.AtUs - zeroUs };
            }
        }

        foreach (var (line, _) in begun.Values)
            yield return Record(line, line.AtUs);

        LedgerRecord Record(LedgerLine line, long atUs) => new(
            atUs - zeroUs, node, incarnation, line.Operation, line.Verb, line.Session, line.Version, line.Count,
            line.StoreOperations);
    }

    /// <summary>The records of all files in one stream, each time the earliest next one; no file is held in memory.</summary>
    public static IEnumerable<RunEvent> Merge(IEnumerable<IEnumerable<RunEvent>> files)
    {
        var queue = new PriorityQueue<IEnumerator<RunEvent>, long>();
        foreach (var file in files)
            Enqueue(queue, file.GetEnumerator());
        while (queue.TryDequeue(out var next, out _))
        {
            yield return next.Current;
            Enqueue(queue, next);
        }
    }

    private static void Enqueue(PriorityQueue<IEnumerator<RunEvent>, long> queue, IEnumerator<RunEvent> file)
    {
        if (file.MoveNext())
            queue.Enqueue(file, file.Current.AtUs);
        else
            file.Dispose();
    }

    // A request that a connection sent twice is saved twice at once: each of its confirmations has been announced.
    private readonly record struct Begun(LedgerLine Line, int Open);
}
