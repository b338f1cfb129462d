using System.Collections.Concurrent;
using System.Collections.Immutable;
using Orleans.Runtime;
using SessionLab.Cluster.Clustering;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Copying;

/// <summary>The other nodes as this one knows them, and which of them a session is copied to.</summary>
public sealed class CopyPeers(IClusterMembershipService membership, ILocalSiloDetails self, CopyClient client, NodeSettings settings)
{
    private readonly ConcurrentDictionary<SiloAddress, CopyPeer> _peers = [];
    private readonly int? _copies = settings.Copying.Copies;
    private readonly Acknowledge _acknowledge = AcknowledgeCatalog.Named(settings.Copying.Acknowledge);
    private volatile Known? _known;

    /// <summary>
    /// For how long a node may answer that another has let: the shorter of the time that a save waits for it, and of the time after which the
    /// others doubt that it lives.
    /// </summary>
    public TimeSpan Term { get; } =
        settings.Copying.PeerTimeout < NodeSilo.ProbeTimeout ? settings.Copying.PeerTimeout : NodeSilo.ProbeTimeout;

    /// <summary>This node's name.</summary>
    public string Self => settings.Name;

    /// <summary>This node's silo.</summary>
    public SiloAddress SelfSilo => self.SiloAddress;

    /// <summary>Every other node that takes part.</summary>
    public ImmutableArray<CopyPeer> All
    {
        get
        {
            var snapshot = membership.CurrentSnapshot;
            if (_known is { } known && known.Snapshot == snapshot)
                return known.Peers;
            var peers = snapshot.Members.Values.Where(TakesPart).Select(PeerOf).ToImmutableArray();
            _known = new Known(snapshot, peers);
            return peers;
        }
    }

    /// <summary>The nodes a session saved here is copied to.</summary>
    public IEnumerable<CopyPeer> For(string sessionId)
    {
        var all = All;
        if (_copies is not { } copies || copies >= all.Length)
            return all;
        return CopyPlaces.Order(sessionId, all.Select(peer => peer.Name)).Take(copies).Select(name => all.First(peer => peer.Name == name));
    }

    /// <summary>True when a session belongs to <paramref name="node"/>: it is its first node or one of the nodes that hold a copy.</summary>
    public bool BelongsTo(string sessionId, string node) => BelongsTo(sessionId, node, All);

    /// <inheritdoc cref="BelongsTo(string, string)"/>
    /// <param name="sessionId">The session.</param>
    /// <param name="node">The node in question.</param>
    /// <param name="others">The nodes beside this one, as they were known at some moment.</param>
    public bool BelongsTo(string sessionId, string node, ImmutableArray<CopyPeer> others) => _copies is not { } copies
        || CopyPlaces.Order(sessionId, others.Select(peer => peer.Name).Append(Self)).Take(copies + 1).Contains(node);

    /// <summary>True when this node is the first that a session belongs to; any node will do when all hold everything.</summary>
    public bool IsHome(string sessionId) =>
        _copies is null || CopyPlaces.Order(sessionId, All.Select(peer => peer.Name).Append(Self)).First() == Self;

    /// <summary>From now on a node that fills its memory is sent every save, and every save waits for it.</summary>
    /// <exception cref="OrleansException">This node does not know it yet: it has to ask again.</exception>
    public async Task ExpectAsync(SiloAddress silo)
    {
        if (Find(silo) is null)
            await membership.Refresh();
        var peer = Find(silo) ?? throw new OrleansException($"{Self} does not know {silo} yet");
        peer.Silent = false;
        peer.Lease.Restore();
    }

    /// <summary>Lets a node go on answering; false when it has missed something, or counts as dead here.</summary>
    public async Task<bool> GrantAsync(SiloAddress silo)
    {
        if (Find(silo) is null)
            await membership.Refresh();
        return Find(silo)?.Lease.Grant() ?? false;
    }

    /// <summary>True while every other node lets this one answer.</summary>
    public bool AllowAnswers
    {
        get
        {
            foreach (var peer in All)
            {
                if (!peer.Lease.IsHeld)
                    return false;
            }

            return true;
        }
    }

    /// <summary>Returns when no node answers any more that has left, or was declared dead, without knowing it.</summary>
    public async Task WaitForDepartedAsync()
    {
        foreach (var (_, peer) in _peers)
        {
            if (!All.Contains(peer))
                await peer.Lease.WithholdAsync();
        }
    }

    private CopyPeer? Find(SiloAddress silo) => All.FirstOrDefault(peer => peer.Silo.Equals(silo));

    private bool TakesPart(ClusterMember member) => member.Status == SiloStatus.Active && !member.SiloAddress.Equals(self.SiloAddress);

    private CopyPeer PeerOf(ClusterMember member) =>
        _peers.GetOrAdd(
            member.SiloAddress,
            silo => new CopyPeer(member.Name, silo, client.At(silo), _acknowledge, new CopyLease(Term, TimeProvider.System)));

    private sealed record Known(ClusterMembershipSnapshot Snapshot, ImmutableArray<CopyPeer> Peers);
}
