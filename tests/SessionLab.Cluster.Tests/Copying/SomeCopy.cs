using CsCheck;
using SessionLab.Cluster.Copying;
using SessionLab.Cluster.Nodes;
using SessionLab.Cluster.Sessions;

namespace SessionLab.Cluster.Tests.Copying;

/// <summary>States of one session, few enough to collide in every part but the request that made them.</summary>
internal static class SomeCopy
{
    public const string Id = "a-session";

    /// <summary>Saves and ends of the session, each by a request of its own.</summary>
    public static Gen<SessionCopy[]> States { get; } =
        Gen.Select(Gen.Long[1, 4], Gen.Long[1, 2], Gen.Int[1, 3], Gen.Int[0, 9]).Array[1, 8]
            .Select(states => states.Select((one, index) => Make(one.Item1, one.Item2, $"n{one.Item3}", $"1.{index + 1}", ended: one.Item4 == 0)).ToArray());

    /// <summary>Saves only.</summary>
    public static Gen<SessionCopy[]> Saves { get; } = States.Select(states => states.Where(copy => !copy.Ended).ToArray());

    public static SessionCopy Make(long version, long stamp = 1, string from = "n1", string operation = "1.1", bool ended = false, string id = Id)
    {
        var now = TimeProvider.System.GetUtcNow();
        var session = new Session { Id = id, Version = version, Count = (int)version, Created = now, LastUsed = now };
        return ended ? SessionCopy.EndOf(session, from, operation, stamp) : SessionCopy.Of(session, from, operation, stamp);
    }

    public static CopyMemory Memory(TimeProvider? clock = null, TimeSpan? idleTimeout = null)
    {
        clock ??= TimeProvider.System;
        var settings = new NodeSettings { Name = "n1", Listen = "", Mode = "copy", UserDatabase = "", IdleTimeout = idleTimeout ?? TimeSpan.FromMinutes(20) };
        return new CopyMemory(new SessionRules(settings, clock), clock);
    }

    /// <summary>What a memory holds after these states came in, in this order.</summary>
    public static SessionCopy? Held(IEnumerable<SessionCopy> states)
    {
        using var memory = Memory();
        foreach (var state in states)
            memory.Take(state);
        return memory.Everything.SingleOrDefault();
    }
}
