using System.Collections.Concurrent;
using System.Collections.Immutable;
using Orleans.Runtime;
using SessionLab.Cluster.Nodes;

namespace SessionLab.Cluster.Copying;

/// <summary>The other nodes as this one knows them, and which of them a session is copied to.</summary>
public sealed class CopyPeers(IClusterMembershipService membership, ILocalSiloDetails self, CopyClient client, NodeSettings settings)
{
    private readonly ConcurrentDictionary<SiloAddress, CopyPeer> _peers = [];
    private readonly ConcurrentDictionary<string, bool> _joining = [];
    private readonly int? _copies = settings.Copying.Copies;
    private (ClusterMembershipSnapshot? Snapshot, int Joining, ImmutableArray<CopyPeer> Peers) _known;

    /// <summary>This node's name.</summary>
    public string Self => settings.Name;

    /// <summary>Every other node that takes part, ready or about to be.</summary>
    public ImmutableArray<CopyPeer> All
    {
        get
        {
            var known = _known;
            var snapshot = membership.CurrentSnapshot;
            if (known.Snapshot == snapshot && known.Joining == _joining.Count)
                return known.Peers;
            var peers = snapshot.Members.Values.Where(TakesPart).Select(PeerOf).ToImmutableArray();
            _known = (snapshot, _joining.Count, peers);
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
    public bool BelongsTo(string sessionId, string node) => _copies is not { } copies
        || CopyPlaces.Order(sessionId, All.Select(peer => peer.Name).Append(Self).Append(node).Distinct()).Take(copies + 1).Contains(node);

    /// <summary>True when this node is the first that a session belongs to; any node will do when all hold everything.</summary>
    public bool IsHome(string sessionId) =>
        _copies is null || CopyPlaces.Order(sessionId, All.Select(peer => peer.Name).Append(Self)).First() == Self;

    /// <summary>A node that fills its memory gets every save from now on, even if the membership does not call it active yet.</summary>
    public void Expect(string node)
    {
        _joining.TryAdd(node, true);
        // Who asks is awake: once it has filled its memory it answers visitors, so from now on saves wait for it again.
        foreach (var peer in All.Where(peer => peer.Name == node))
            peer.Silent = false;
    }

    private bool TakesPart(ClusterMember member) => !member.SiloAddress.Equals(self.SiloAddress)
        && (member.Status == SiloStatus.Active || (member.Status == SiloStatus.Joining && _joining.ContainsKey(member.Name)));

    private CopyPeer PeerOf(ClusterMember member) =>
        _peers.GetOrAdd(member.SiloAddress, silo => new CopyPeer(member.Name, silo, client.At(silo)));
}
