using Orleans.Runtime;

namespace SessionLab.Cluster.Copying;

/// <summary>Another node, in one of its lives.</summary>
/// <param name="name">n1, n2 …</param>
/// <param name="silo">Its silo's address.</param>
/// <param name="service">Takes copies.</param>
/// <param name="acknowledge">What it answers to a copy, and when.</param>
/// <param name="lease">Until when each of the two may answer without the other.</param>
public sealed class CopyPeer(string name, SiloAddress silo, ICopyService service, Acknowledge acknowledge, CopyLease lease)
{
    private readonly CopyLine _line = new(copies => acknowledge.Send(service, copies));
    private volatile bool _silent;

    /// <summary>n1, n2 …</summary>
    public string Name => name;

    /// <summary>Its silo's address.</summary>
    public SiloAddress Silo => silo;

    /// <summary>Takes copies.</summary>
    public ICopyService Service => service;

    /// <summary>Until when each of the two may answer without the other.</summary>
    public CopyLease Lease => lease;

    /// <summary>Sends the copy of a save.</summary>
    public Task<CopyReply> SendAsync(SessionCopy copy) => _line.SendAsync(copy);

    /// <summary>
    /// True since it once did not answer in time, until it answers again: it is still sent every copy, but only one save has waited for it
    /// in vain.
    /// </summary>
    public bool Silent
    {
        get => _silent;
        set => _silent = value;
    }
}
