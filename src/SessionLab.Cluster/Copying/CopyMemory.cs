using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Copying;

/// <summary>The sessions a node holds in its memory, its own and the others'; the latest state of each.</summary>
public sealed class CopyMemory : IDisposable
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, SessionCopy> _copies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ends = new(StringComparer.Ordinal);
    private readonly SessionRules _rules;
    private readonly ITimer _sweeper;
    private long _bytes;

    /// <summary>An empty memory; what has expired is swept out of it every minute.</summary>
    public CopyMemory(SessionRules rules, [FromKeyedServices(NodeClock.Key)] TimeProvider clock)
    {
        _rules = rules;
        _sweeper = clock.CreateTimer(_ => Sweep(), null, SweepInterval, SweepInterval);
    }

    /// <summary>Bytes of session state held.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Every session held, ended ones left out.</summary>
    public IEnumerable<SessionCopy> Live => _copies.Values.Where(copy => !copy.Ended);

    /// <summary>Everything held, the ends of sessions included: who joins must know of them too.</summary>
    public IEnumerable<SessionCopy> Everything => _copies.Values;

    /// <summary>What is held of a session, its end included; null when nothing is.</summary>
    public SessionCopy? Held(string id) => _copies.GetValueOrDefault(id);

    /// <summary>A session of one's own, read from what was held; null when that was nothing, or it has ended or expired.</summary>
    public Session? Read(SessionCopy? held) =>
        held is { Ended: false } && SessionCodec.Read(held.Id, held.State) is var session && _rules.IsLive(session) ? session : null;

    /// <summary>True when it is known that the session was ended.</summary>
    public bool HasEnded(string id) => Held(id) is { Ended: true };

    /// <summary>Why there was no session to read, as in <see cref="Absence"/>.</summary>
    public static string WhyNot(SessionCopy? held) => held switch
    {
        null => Absence.Unknown,
        { Ended: true } => Absence.Ended,
        _ => Absence.Expired,
    };

    /// <summary>True while nothing has taken the place of a save.</summary>
    public bool Holds(SessionCopy save) => Held(save.Id)?.IsSameSaveAs(save) == true;

    /// <summary>Holds a state that was made from another, if that is what is still held, or if nothing is.</summary>
    public CopyReply Keep(SessionCopy copy, SessionCopy from)
    {
        while (Held(copy.Id) is { } held)
        {
            if (!held.IsSameSaveAs(from))
                return Refusal(copy, held);
            if (_copies.TryUpdate(copy.Id, copy, held))
                return Account(copy, held.State.Length);
        }

        return Take(copy);
    }

    /// <summary>Holds the later of this state and the one held before.</summary>
    public CopyReply Take(SessionCopy copy)
    {
        while (true)
        {
            if (!_copies.TryGetValue(copy.Id, out var held))
            {
                if (_copies.TryAdd(copy.Id, copy))
                    return Account(copy, 0);
            }
            else if (!copy.Replaces(held))
            {
                return copy.IsSameSaveAs(held) ? CopyReply.Taken : Refusal(copy, held);
            }
            else if (_copies.TryUpdate(copy.Id, copy, held))
            {
                return Account(copy, held.State.Length);
            }
        }
    }

    /// <summary>Forgets a state that is held elsewhere, unless a later one has come meanwhile.</summary>
    public void Forget(SessionCopy copy)
    {
        if (_copies.TryRemove(KeyValuePair.Create(copy.Id, copy)))
            Interlocked.Add(ref _bytes, -copy.State.Length);
    }

    /// <inheritdoc/>
    public void Dispose() => _sweeper.Dispose();

    private static CopyReply Refusal(SessionCopy copy, SessionCopy held) => held.Ended && !copy.Ended ? CopyReply.Ended : CopyReply.Later;

    private CopyReply Account(SessionCopy copy, int before)
    {
        Interlocked.Add(ref _bytes, copy.State.Length - before);
        if (copy.Ended)
            _ends[copy.Id] = _rules.Now;
        return CopyReply.Taken;
    }

    private void Sweep()
    {
        foreach (var copy in _copies.Values)
        {
            if (!copy.Ended && !_rules.IsLive(SessionCodec.Read(copy.Id, copy.State)))
                Forget(copy);
        }

        // The end of a session is remembered until no save of it can be under way any more.
        foreach (var (id, at) in _ends)
        {
            if (_rules.Now - at >= _rules.IdleTimeout && _ends.TryRemove(id, out _))
                _copies.TryRemove(id, out _);
        }
    }
}
