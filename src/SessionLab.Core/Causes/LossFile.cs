using System.Globalization;
using SessionLab.Core.Judging;
using SessionLab.Core.Records;

namespace SessionLab.Core.Causes;

/// <summary>All the evidence about one lost session, stale read or lost update. It holds nothing about faults.</summary>
public sealed class LossFile
{
    private readonly RunHeader _header;
    private readonly NodeLives _lives;
    private readonly Standstills _standstills;

    internal LossFile(RunHeader header, NodeLives lives, Standstills standstills)
    {
        (_header, _lives, _standstills) = (header, lives, standstills);
        Keeping = KeepingFacts.Of(header);
    }

    /// <summary>Where the mode keeps sessions.</summary>
    public Keeping Keeping { get; }

    /// <summary>True when every node is to hold every session.</summary>
    public bool CopiesEverywhere => _header.Mode.Copies is not { } copies || copies >= _header.Cluster.Nodes.Count - 1;

    /// <summary>Lost session, stale read or lost update.</summary>
    public required AnswerClass Class { get; init; }

    /// <summary>The request whose answer showed it.</summary>
    public required OperationId Operation { get; init; }

    /// <summary>When it was sent and answered, µs.</summary>
    public required long StartUs { get; init; }

    /// <summary>As above.</summary>
    public required long EndUs { get; init; }

    /// <summary>The node that answered; -1 unknown.</summary>
    public required int Node { get; init; }

    /// <summary>How often it had been started.</summary>
    public required int Incarnation { get; init; }

    /// <summary>The node's own word that it did not find the presented session; null when it found one.</summary>
    public SessionTrouble? Missing { get; init; }

    /// <summary>What the nodes wrote of the session that is missing or incomplete; null when nobody knows which it is.</summary>
    public SessionRecords? Session { get; init; }

    /// <summary>Its fingerprint; 0 when nobody knows which it is.</summary>
    public ulong Fingerprint { get; init; }

    /// <summary>The acknowledged write that the answer lacks, the first of them; null when the whole session is missing.</summary>
    public LostWrite? Write { get; init; }

    /// <summary>When the node looked for the session, µs: where it found none in its own memory, when it began to, and else when it had.</summary>
    public long LookedUs => Missing?.AtUs ?? EndUs;

    /// <summary>The last state of the session that was taken before the node looked; of a lost write, its own save.</summary>
    public LedgerRecord? LastSave => Write is null ? Session?.Confirmed(LookedUs) : Write.Save;

    /// <summary>The save that put a state without the lost write over it; null when none did.</summary>
    public LedgerRecord? Overwriter => field ??= FindOverwriter();

    /// <summary>What the request itself saved of the session, or its end; null when it did neither, or when no write is known to be lost.</summary>
    public LedgerRecord? Own => Write?.Save is null ? null
        : Session?.Saves.FirstOrDefault(save => save.Operation == Operation) ?? (Session?.End?.Operation == Operation ? Session.End : null);

    /// <summary>True when that was loaded before the lost write was there, as its version tells.</summary>
    public bool LoadedBefore => Own is { } own && own.Version <= Write!.Save!.Version;

    /// <summary>After how long without a request, and how long after its creation, a session is over, µs of the bench's clock.</summary>
    public (double? IdleUs, double? AbsoluteUs) Limits =>
        (_header.Cluster.IdleTimeoutUs / _header.Cluster.ClockFactor, _header.Cluster.AbsoluteTimeoutUs / _header.Cluster.ClockFactor);

    /// <summary>A node's name.</summary>
    public string NameOf(int node) => node < 0 ? "?" : _header.Cluster.NameOf(node);

    /// <summary>A node's index by its name; null for what is no node.</summary>
    public int? IndexOf(string node) => _header.Cluster.IndexOf(node);

    /// <summary>Its last sign of life, µs; null while it still showed one at or after the time.</summary>
    public long? SilentSince(int node, int incarnation, long atUs) => _lives.SilentSince(node, incarnation, atUs);

    /// <summary>When this life of a node began, µs; null when it did not say.</summary>
    public long? BeganUs(int node, int incarnation) => _lives.BeganUs(node, incarnation);

    /// <summary>The standstill of the overwriter's node between its loading the state and its saving it; null when it was running.</summary>
    public (long FromUs, long ToUs)? Slept => Overwriter is { } over
        ? _standstills.Between(NameOf(over.Node), OutdatedUs(over), over.AtUs < Write!.Save!.AtUs ? over.SavedUs ?? over.AtUs : over.AtUs)
        : null;

    /// <summary>The lives of nodes that held the session, or the lost write, before a time.</summary>
    public IReadOnlyList<(int Node, int Incarnation)> Holders(long beforeUs)
    {
        if (Session is null)
            return [];
        var saved = Session.Saves.Where(save => save.AtUs < beforeUs && HoldsLost(save.Operation, save.Version)).Select(save => (save.Node, save.Incarnation));
        var received = Session.Copies.Where(copy => !copy.Missed && copy.AtUs < beforeUs && HoldsLost(copy.Operation, copy.Version))
            .Select(copy => (copy.Node, copy.Incarnation));
        return [.. saved.Concat(received).Distinct().Where(life => !HasHandedOver(life))];
    }

    /// <summary>
    /// True when a state of this version, made by this request, has another save in it: it is that save, or one made from it. Where two
    /// requests saved one version, a later version may have been made from either, and proves nothing.
    /// </summary>
    public bool Carries(LedgerRecord save, OperationId operation, long version) =>
        operation == save.Operation || (version > save.Version && !Session!.IsForked(save));

    /// <summary>True when a node held the session in any of its lives.</summary>
    public bool HasHeld(int node) =>
        Session is { } session && (session.Saves.Any(save => save.Node == node) || session.Copies.Any(copy => !copy.Missed && copy.Node == node));

    /// <summary>A time as reports write it, seconds.</summary>
    public static string Seconds(long us) => (us / 1e6).ToString("0.000", CultureInfo.InvariantCulture);

    // A save made after the write, of a version no later than its own, was loaded before it: it cannot hold it. And of two saves
    // of one version each knew nothing of the other, whichever was written down first.
    private LedgerRecord? FindOverwriter()
    {
        if (Session is null || Write?.Save is not { } lost)
            return null;
        var rivals = Session.Kept.Where(save =>
            save.Operation != lost.Operation && save.Operation != Operation && save.Version <= lost.Version && save.AtUs <= EndUs);
        return rivals.LastOrDefault(save => save.AtUs > lost.AtUs || save.Version == lost.Version)
            ?? rivals.LastOrDefault(save => LandedAfter(save, lost));
    }

    // A store takes a save between its beginning and its confirmation. What the write was made from was there before it.
    private bool LandedAfter(LedgerRecord save, LedgerRecord lost) =>
        Keeping == Keeping.Store && save.SavedUs > (lost.SavedUs ?? lost.AtUs) && !Carries(save, lost.Operation, lost.Version);

    private bool HoldsLost(OperationId operation, long version) => Write?.Save is not { } lost || Carries(lost, operation, version);

    // Where not every node holds every session, a node forgets what another has taken over, and says then that it knows of none.
    private bool HasHandedOver((int Node, int Incarnation) life) =>
        Keeping == Keeping.Copies && !CopiesEverywhere && Missing is { Reason: TroubleReason.Unknown } && life == (Node, Incarnation)
        && Session!.Copies.Any(copy => !copy.Missed && copy.Node != life.Node && copy.AtUs < LookedUs && copy.AtUs > HeldSinceUs(life));

    private long HeldSinceUs((int Node, int Incarnation) life) => Session!.Saves.Where(save => (save.Node, save.Incarnation) == life).Select(save => save.AtUs)
        .Concat(Session.Copies.Where(copy => !copy.Missed && (copy.Node, copy.Incarnation) == life).Select(copy => copy.AtUs))
        .DefaultIfEmpty(long.MaxValue).Min();

    // A request that saves version 6 had loaded 5, and so before anybody else saved 6 or more.
    private long OutdatedUs(LedgerRecord over) => Session!.Saves
        .Where(save => save.Operation != over.Operation && save.Version >= over.Version)
        .Min(save => (long?)save.AtUs) ?? over.AtUs;
}
