using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SessionLab.Cluster.Clocks;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Modes;

/// <summary>
/// The session is in the memory of the node that answered. It costs nothing but that memory. It breaks as soon as the next
/// request lands on another node, which has never heard of the id, and when the node dies.
/// </summary>
public sealed class LocalMode : ISessionMode, IAdjustable, IDisposable
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, Session> _sessions = new(StringComparer.Ordinal);
    // Only so that the ledger can tell why a session is not there, and only until its time would have been over.
    private readonly ConcurrentDictionary<string, Session> _evicted = new(StringComparer.Ordinal);
    private readonly SessionRules _rules;
    private readonly ITimer _sweeper;
    private readonly Lock _evicting = new();
    private volatile int _room = int.MaxValue;

    /// <summary>An empty memory; what has expired is swept out of it every minute.</summary>
    public LocalMode(SessionRules rules, [FromKeyedServices(NodeClock.Key)] TimeProvider clock, NodeSettings settings)
    {
        _rules = rules;
        _room = settings.SessionLimit ?? int.MaxValue;
        _sweeper = clock.CreateTimer(_ => Sweep(), null, SweepInterval, SweepInterval);
    }

    /// <summary>Its line in the catalog.</summary>
    public static Mode Entry { get; } = new(
        "local",
        "In the memory of the node that answered; the next node has never heard of it.",
        new Claims(
            Reach.OneNode, NodeDeath: false, ClusterDeath: false, StoreRestart: null,
            // A logout that lands on a node without the session is answered with 401, and so never acknowledged.
            Revocable: true, ParallelSaves.LastWins, "in the memory of one node"),
        AddTo);

    internal static void AddTo(WebApplicationBuilder builder, NodeSettings settings)
    {
        builder.Services.AddSingleton<LocalMode>();
        builder.Services.AddSingleton<ISessionMode>(services => services.GetRequiredService<LocalMode>());
        builder.Services.AddSingleton<IAdjustable>(services => services.GetRequiredService<LocalMode>());
    }

    /// <inheritdoc/>
    public ValueTask<Session> LoadAsync(HttpContext context)
    {
        if (SessionCookie.Read(context) is not { } id)
            return new(_rules.Create(presented: null));
        var lookedUs = MachineClock.NowUs;
        var found = _sessions.GetValueOrDefault(id)?.Copy();
        return new(found is null && _evicted.ContainsKey(id) ? _rules.Create(id, Absence.Evicted, lookedUs) : _rules.LiveOrNew(id, found, lookedUs));
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(HttpContext context, Session session)
    {
        var copy = session.Copy();
        if (session.LoadedVersion == 0)
        {
            _sessions[session.Id] = copy;
            MakeRoom();
            SessionCookie.Write(context, session.Id);
        }
        else if (!Replace(copy))
        {
            throw SessionRefusedException.Conflict();
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask EndAsync(HttpContext context, Session session)
    {
        _sessions.TryRemove(session.Id, out _);
        SessionCookie.Clear(context);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public void Adjust(NodeSettings told)
    {
        _room = told.SessionLimit ?? int.MaxValue;
        MakeRoom();
    }

    /// <inheritdoc/>
    public void Dispose() => _sweeper.Dispose();

    // The last save wins, but none brings back a session that was ended meanwhile.
    private bool Replace(Session copy)
    {
        while (_sessions.TryGetValue(copy.Id, out var kept))
        {
            if (_sessions.TryUpdate(copy.Id, copy, kept))
                return true;
        }

        return false;
    }

    // As a memory that is full does: whoever was not heard of for longest goes first.
    private void MakeRoom()
    {
        // Asking a concurrent dictionary for its count takes all its locks.
        if (_room == int.MaxValue)
            return;
        lock (_evicting)
        {
            foreach (var oldest in _sessions.OrderBy(entry => entry.Value.LastUsed).Take(_sessions.Count - _room).ToList())
                Evict(oldest);
        }
    }

    private void Evict(KeyValuePair<string, Session> oldest)
    {
        _evicted[oldest.Key] = oldest.Value;
        // Used meanwhile, it stays.
        if (!_sessions.TryRemove(oldest))
            _evicted.TryRemove(oldest.Key, out _);
    }

    private void Sweep()
    {
        foreach (var memory in new[] { _sessions, _evicted })
            foreach (var entry in memory.Where(entry => !_rules.IsLive(entry.Value)))
                memory.TryRemove(entry);
    }
}
