using System.Text;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Copying;
using SessionLab.Cluster.Runtime;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Nodes;

/// <summary>A node's own record of every save, line by line, of which a kill loses none; it can be switched off for a while.</summary>
public sealed class Ledger : IAdjustable, IDisposable
{
    /// <summary>Stands for a person who looks at the application with a browser: no client of the lab, so nothing is written down.</summary>
    public const string Nobody = "0.0";

    private const int RestLimit = 32;

    private readonly Lock _turn = new();
    private readonly Fingerprints _fingerprints = new();
    private readonly LineFile? _file;
    private volatile bool _off;

    /// <summary>Appends to <see cref="NodeSettings.Ledger"/>; keeps nothing when that is null.</summary>
    public Ledger(NodeSettings settings)
    {
        if (settings.Ledger is { } path)
            _file = new LineFile(path);
    }

    /// <inheritdoc/>
    public void Adjust(NodeSettings told) => _off = told.Ledger is null;

    /// <summary>Before a save.</summary>
    public void Saving(string operation, Session session) => Write("saving"u8, operation, session, null);

    /// <summary>After the save was acknowledged.</summary>
    public void Saved(string operation, Session session, int store) => Write("saved"u8, operation, session, store);

    /// <summary>After the session was ended under its id.</summary>
    public void Ended(string operation, Session session, int store) => Write("ended"u8, operation, session, store);

    /// <summary>A presented session was not there.</summary>
    public void Missing(string operation, Absence absence) =>
        WriteTrouble("missing", operation, absence.LookedUs ?? MachineClock.NowUs, absence.Id, absence.Reason);

    /// <summary>A save was refused, or its outcome is unknown.</summary>
    public void Failed(string operation, Session session, string reason) =>
        WriteTrouble("failed", operation, MachineClock.NowUs, session.Id, reason);

    /// <summary>A copy that another node saved came in, and whoever looks finds it or what replaced it.</summary>
    public void Received(SessionCopy copy) => Write("received"u8, copy, "from"u8, copy.From);

    /// <summary>A node has not confirmed its copy in time.</summary>
    public void Missed(SessionCopy copy, string peer) => Write("missed"u8, copy, "to"u8, peer);

    /// <summary>Something that tells of the node and of no request: one line, without its end.</summary>
    public void Note(string line)
    {
        lock (_turn)
            _file?.Write(Encoding.UTF8.GetBytes(line + "\n"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Copies may still come in.
        lock (_turn)
            _file?.Dispose();
    }

    private void Write(ReadOnlySpan<byte> verb, string operation, Session session, int? store)
    {
        if (!Keeps(operation))
            return;
        Span<byte> rest = stackalloc byte[RestLimit];
        var length = store is { } commands ? LedgerSyntax.Field(rest, "store"u8, commands) : 0;
        Write(verb, new LedgerEntry(operation, MachineClock.NowUs, _fingerprints.Of(session.Id), session.Version, session.Count), rest[..length]);
    }

    private void Write(ReadOnlySpan<byte> verb, SessionCopy copy, ReadOnlySpan<byte> way, string peer)
    {
        if (!Keeps(copy.Operation))
            return;
        Span<byte> rest = stackalloc byte[LedgerSyntax.LineLimit];
        var length = LedgerSyntax.Field(rest, way, peer);
        Write(verb, new LedgerEntry(copy.Operation, MachineClock.NowUs, _fingerprints.Of(copy.Id), copy.Version, copy.Count), rest[..length]);
    }

    private bool Keeps(string operation) => _file is not null && !_off && operation != Nobody;

    private void WriteTrouble(string verb, string operation, long atUs, string id, string reason)
    {
        if (Keeps(operation))
            Note(NoteSyntax.Trouble(verb, operation, atUs, _fingerprints.Of(id), reason));
    }

    private void Write(ReadOnlySpan<byte> verb, in LedgerEntry entry, ReadOnlySpan<byte> rest)
    {
        Span<byte> line = stackalloc byte[LedgerSyntax.LineLimit];
        var length = LedgerSyntax.Write(line, verb, entry, rest);
        lock (_turn)
            _file!.Write(line[..length]);
    }
}
