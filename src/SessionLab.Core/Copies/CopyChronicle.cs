using SessionLab.Core.Records;

namespace SessionLab.Core.Copies;

/// <summary>Every round of a run, kept to be printed; memory grows with sessions × nodes × rounds.</summary>
public sealed class CopyChronicle : IRunListener
{
    private readonly List<CopyRound> _rounds = [];
    private CopyMatrix? _matrix;
    private RunHeader? _header;

    /// <summary>The run's header.</summary>
    /// <exception cref="InvalidOperationException">None was seen.</exception>
    public RunHeader Header => _header ?? throw new InvalidOperationException("A run begins with its header.");

    /// <summary>The rounds in order; none in a mode that copies nothing.</summary>
    public IReadOnlyList<CopyRound> Rounds => _rounds;

    /// <summary>Every node that was ever asked, by its index.</summary>
    public IReadOnlyList<int> Nodes => [.. _rounds.SelectMany(round => round.Nodes).Select(node => node.Node).Distinct().Order()];

    /// <inheritdoc/>
    public void See(RunEvent runEvent)
    {
        if (runEvent is RunHeader header)
            (_header, _matrix) = (header, CopyMatrix.Of(header, _rounds.Add));
        _matrix?.See(runEvent);
    }

    /// <summary>Takes in the last round, after the last event.</summary>
    public void Close() => _matrix?.Close();

    /// <summary>Every session that was ever held and whose name begins so, in the order in which they were seen first.</summary>
    public IReadOnlyList<SessionLife> Sessions(string beginning = "")
    {
        var lives = new Dictionary<ulong, SessionLife>();
        foreach (var (index, round) in _rounds.Index())
            foreach (var (session, cell) in round.Nodes.SelectMany(node => node.Cells))
                lives[session] = lives.GetValueOrDefault(session, new SessionLife(session, index, index, Clean: true)).With(index, cell);
        return [.. lives.Values.Where(life => life.Name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            .OrderBy(life => life.First).ThenBy(life => life.Session)];
    }
}

/// <summary>When a session was seen.</summary>
/// <param name="Session">First 64 bits of the SHA-256 of its id.</param>
/// <param name="First">Index of the first round in which some node held it.</param>
/// <param name="Last">Index of the last such round.</param>
/// <param name="Clean">True when it was never stale and never missing anywhere.</param>
public sealed record SessionLife(ulong Session, int First, int Last, bool Clean)
{
    /// <summary>As the ledger writes it: 16 hexadecimal digits.</summary>
    public string Name => Session.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    internal SessionLife With(int index, CopyCell cell) =>
        this with { Last = index, Clean = Clean && cell.State is not (CopyState.Stale or CopyState.Missing) };
}
