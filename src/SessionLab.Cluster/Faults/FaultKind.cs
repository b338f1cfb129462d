namespace SessionLab.Cluster.Faults;

/// <summary>A kind of fault: what a scenario may ask for, and how it is made.</summary>
/// <param name="Name">As scenarios write it.</param>
/// <param name="Feels">What the victim feels, and what healing is, in a sentence or two.</param>
/// <param name="TargetOf">What it is done to: a node's name, <c>store</c>, or a link such as <c>balancer-n2</c>.</param>
/// <param name="Make">Aims it at a part of a running cluster.</param>
public sealed record FaultKind(string Name, string Feels, Func<FaultDials, string> TargetOf, Func<LocalCluster, FaultDials, IFault> Make)
{
    /// <summary>What can be set, in the order of the help.</summary>
    public IReadOnlyList<FaultDial> Dials { get; init; } = [];

    /// <summary>False when it is over as soon as it is done.</summary>
    public bool Lasts { get; init; } = true;

    /// <summary>Where it can be injected, for people: modes and systems; empty when everywhere.</summary>
    public string Where { get; init; } = "";

    /// <summary>Why it cannot be injected there, as a sentence without its end; null when it can.</summary>
    public Func<FaultGround, FaultDials, string?> Refusal { get; init; } = (_, _) => null;

    /// <summary>The links that a relay must stand in for it, given the names of all nodes.</summary>
    public Func<FaultDials, IEnumerable<string>, IEnumerable<string>> LinksOf { get; init; } = (_, _) => [];

    /// <summary>Its victims, whom it hits one after the other, given the names of all nodes; one when it is aimed at one.</summary>
    public Func<FaultDials, IEnumerable<string>, IEnumerable<FaultDials>> Each { get; init; } = (dials, _) => [dials];

    /// <summary>What no other fault may act on at the same time, beside its target and its links.</summary>
    public Func<FaultDials, IEnumerable<string>> Holds { get; init; } = _ => [];

    /// <summary>A kind that is aimed at one node.</summary>
    internal static FaultKind OfNode(string name, string feels, Func<Processes.NodeProcess, IFault> make) =>
        new(name, feels, dials => dials.Node, (cluster, dials) => make(cluster.NodeNamed(dials.Node))) { Dials = [FaultDial.Node] };
}
