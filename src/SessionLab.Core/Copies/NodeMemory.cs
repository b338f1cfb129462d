using SessionLab.Core.Records;

namespace SessionLab.Core.Copies;

/// <summary>What one node was seen to hold up to now.</summary>
internal sealed class NodeMemory
{
    private readonly Dictionary<ulong, long> _known = [];
    private int _incarnation;

    /// <summary>What it held when it answered last.</summary>
    public IReadOnlyList<HeldCopy> Last { get; private set; } = [];

    /// <summary>
    /// The version of a session that the node had in this life, even when it no longer has it: it let go of what had ended, and the
    /// others may do so a moment later. 0 when it never had it.
    /// </summary>
    public long Known(ulong session, int incarnation) => incarnation == _incarnation ? _known.GetValueOrDefault(session) : 0;

    public void Remember(CopySample sample)
    {
        if (sample.Incarnation != _incarnation)
            _known.Clear();
        (_incarnation, Last) = (sample.Incarnation, sample.Copies);
        foreach (var copy in sample.Copies)
            _known[copy.Session] = copy.Version;
    }

    /// <summary>Forgets what nobody holds any more.</summary>
    public void Forget(Predicate<ulong> gone)
    {
        foreach (var session in _known.Keys.Where(session => gone(session)).ToList())
            _known.Remove(session);
    }
}
