namespace SessionLab.Cluster.Copying;

/// <summary>What a save waits for before it counts as acknowledged.</summary>
public static class AcknowledgeCatalog
{
    /// <summary>From the safest to the fastest.</summary>
    public static IReadOnlyList<Acknowledge> All { get; } =
    [
        new("applied", "until the other nodes hold it", "when the other nodes hold it", Waits: true, Refuses: true, (peer, copies) => peer.TakeAsync(copies)),
        new("received", "until the other nodes have received it, whether or not they hold it yet", "when the other nodes have received it", Waits: true, Refuses: false, (peer, copies) => peer.TakeLaterAsync(copies)),
        new("none", "for nothing: sends and goes on, as UDP would", "before any other node knows of it", Waits: false, Refuses: false, async (peer, copies) =>
        {
            await peer.TakeUnasked(copies);
            return Array.ConvertAll(copies, _ => CopyReply.Taken);
        }),
    ];

    /// <summary>The one of a name that was checked before.</summary>
    public static Acknowledge Named(string name) => All.FirstOrDefault(word => word.Name == name)
        ?? throw new ArgumentException($"acknowledge {name} is unknown; allowed: {string.Join(", ", All.Select(word => word.Name))}");
}

/// <summary>One way of acknowledging.</summary>
/// <param name="Name">As scenarios write it.</param>
/// <param name="Summary">What a save waits for.</param>
/// <param name="When">When a save counts as acknowledged.</param>
/// <param name="Waits">False when nothing is known of the copy once the save returns.</param>
/// <param name="Refuses">True when of two saves made from one state one is refused, since each node tells at once what it holds; else the last wins.</param>
/// <param name="Send">Sends copies to one node; the replies are in their order.</param>
public sealed record Acknowledge(
    string Name, string Summary, string When, bool Waits, bool Refuses, Func<ICopyService, SessionCopy[], Task<CopyReply[]>> Send);
