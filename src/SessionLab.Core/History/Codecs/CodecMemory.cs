using SessionLab.Core.Records;

namespace SessionLab.Core.History.Codecs;

/// <summary>What writer and reader both remember between events: per client, per jar, per node; never per operation.</summary>
internal sealed class CodecMemory
{
    private static readonly CopySample NoCopies = new(0, 0, 0, 0, new CopyTotals(0, 0, 0, 0, 0, 0), []);
    private readonly Dictionary<int, ClientMemory> _clients = [];
    private readonly Dictionary<int, JarMemory> _jars = [];
    private readonly Dictionary<int, int> _incarnations = [];
    private readonly Dictionary<int, CopySample> _copies = [];

    /// <summary>The time of the event before, µs.</summary>
    public long AtUs { get; set; }

    /// <summary>Names seen so far: processes, faults, their targets.</summary>
    public NameTable Names { get; } = new();

    public ClientMemory Client(int client)
    {
        if (!_clients.TryGetValue(client, out var memory))
            _clients.Add(client, memory = new ClientMemory());
        return memory;
    }

    public JarMemory Jar(int jar)
    {
        if (!_jars.TryGetValue(jar, out var memory))
            _jars.Add(jar, memory = new JarMemory());
        return memory;
    }

    /// <summary>What a node held at its sample before; nothing before its first.</summary>
    public CopySample Copies(int node) => _copies.GetValueOrDefault(node, NoCopies);

    public void RememberCopies(CopySample sample) => _copies[sample.Node] = sample;

    /// <summary>Writes a time as the distance from the event before, µs.</summary>
    public void EncodeTime(long atUs, ByteSink sink)
    {
        sink.Signed(unchecked(atUs - AtUs));
        AtUs = atUs;
    }

    public long DecodeTime(ByteSource source) => AtUs = unchecked(AtUs + source.Signed());

    /// <summary>Writes how often a node had been started as the distance from what was last seen of it.</summary>
    public void EncodeIncarnation(int node, int incarnation, ByteSink sink)
    {
        sink.Signed((long)incarnation - _incarnations.GetValueOrDefault(node));
        _incarnations[node] = incarnation;
    }

    public int DecodeIncarnation(int node, ByteSource source) =>
        _incarnations[node] = (int)(_incarnations.GetValueOrDefault(node) + source.Signed());
}

/// <summary>The last that was seen of one client.</summary>
internal sealed class ClientMemory
{
    public int Number { get; set; }

    public int Jar { get; set; }

    public LedgerRecord? Ledger { get; set; }

    public CopyRecord? Copy { get; set; }
}

/// <summary>The last answer that one jar received.</summary>
internal sealed class JarMemory
{
    private static readonly Answer Nothing = new(0, 0, SessionState.None, 0, 0, 0, Array.Empty<OperationId>());

    public Answer Answer { get; set; } = Nothing;
}
