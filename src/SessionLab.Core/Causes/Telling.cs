using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>Among nodes that send each other copies: who looked for a state that it had not been told of.</summary>
/// <param name="Operation">The request that looked in vain.</param>
/// <param name="Node">Where it looked.</param>
/// <param name="AtUs">When it looked at the earliest, or what it saved then; µs.</param>
/// <param name="Of">The save of the state it missed.</param>
internal sealed record Telling(OperationId Operation, int Node, long AtUs, LedgerRecord Of)
{
    /// <summary>The copy that came, in time or not; null when none did.</summary>
    public CopyRecord? Came { get; private init; }

    /// <summary>True when the versions prove that the request knew nothing of it, whenever the copy came in.</summary>
    private bool Proved { get; init; }

    /// <summary>True when the copy came after the request had looked.</summary>
    public bool IsLate => Came is { } came && (Proved || came.AtUs >= AtUs);

    /// <summary>Whom it concerns; null where nothing is known of the state that was lost.</summary>
    public static Telling? About(LossFile loss)
    {
        if (loss.Keeping != Keeping.Copies || loss.LastSave is not { } last)
            return null;
        // Where an answer lacks a write, the node had not looked before the request was sent; where it found nothing, it says when.
        var asked = new Telling(loss.Operation, loss.Node, loss.Missing?.AtUs ?? loss.StartUs, last);
        var told = IsUntold(loss) ? asked with { AtUs = loss.StartUs, Proved = true }
            : loss.Overwriter is { } over ? Between(last, over)
            : asked;
        return told with { Came = CopyOf(loss, told.Of, told.Node) };
    }

    /// <summary>
    /// True when the copy of the lost write cannot have been held when the request itself looked: it had loaded before by its version,
    /// whatever came in until it saved; or no copy had come in when it was sent, and none that came later was replaced before it saved.
    /// </summary>
    public static bool IsUntold(LossFile loss) => loss.Own is { } own && loss.Write!.Save is { } lost && own.Node != lost.Node
        && (loss.LoadedBefore || (!(CopyOf(loss, lost, own.Node)?.AtUs < loss.StartUs) && !WasReplaced(loss, lost, own)));

    private static bool WasReplaced(LossFile loss, LedgerRecord lost, LedgerRecord own) => loss.Overwriter is { } over
        && (over.Node == own.Node ? over.AtUs : CopyOf(loss, over, own.Node)?.AtUs) is { } laterUs
        && laterUs < own.AtUs && CopyOf(loss, lost, own.Node)?.AtUs <= laterUs;

    // Of two saves of one version the later one was made where nobody knew of the earlier.
    private static Telling Between(LedgerRecord lost, LedgerRecord over)
    {
        var (first, second) = over.AtUs < lost.AtUs ? (over, lost) : (lost, over);
        return new Telling(second.Operation, second.Node, second.AtUs, first) { Proved = true };
    }

    // Of one version there can be two states, and only one of them is the one that was missed.
    private static CopyRecord? CopyOf(LossFile loss, LedgerRecord save, int node)
    {
        var came = loss.Session!.Copies.Where(copy => !copy.Missed && copy.Node == node).ToList();
        return came.Find(copy => copy.Operation == save.Operation) ?? came.Find(copy => loss.Carries(save, copy.Operation, copy.Version));
    }
}
