using SessionLab.Core.Records;

namespace SessionLab.Core.Copies;

/// <summary>All nodes as the observer saw them when it asked them together.</summary>
/// <param name="Number">How often it had asked, from 1.</param>
/// <param name="AtUs">When the last answer was there or given up, µs since the run's zero.</param>
/// <param name="Nodes">Every node that was asked, by its index.</param>
public sealed record CopyRound(int Number, long AtUs, IReadOnlyList<NodeCopies> Nodes)
{
    /// <summary>What a session was on a node; silent where the node was not asked.</summary>
    public CopyCell Cell(int node, ulong session) =>
        Nodes.FirstOrDefault(asked => asked.Node == node) is { Sample: not null } answered
            ? answered.Cells.GetValueOrDefault(session)
            : new CopyCell(CopyState.Silent, 0);

    /// <summary>How many cells of all nodes were in a state.</summary>
    public int Count(CopyState state) => Nodes.Sum(node => node.Count(state));

    /// <summary>Sessions that some node held.</summary>
    public int Sessions => Nodes.SelectMany(node => node.Cells).Where(cell => cell.Value.Held).Select(cell => cell.Key).Distinct().Count();
}

/// <summary>One node in a round.</summary>
/// <param name="Node">Index of the node in the header's list.</param>
/// <param name="Sample">What it answered; null when it did not.</param>
/// <param name="Cells">What became of each session there; a session that is not listed is absent, or silent with the node.</param>
public sealed record NodeCopies(int Node, CopySample? Sample, IReadOnlyDictionary<ulong, CopyCell> Cells)
{
    /// <summary>How many sessions were in a state.</summary>
    public int Count(CopyState state) => Cells.Values.Count(cell => cell.State == state);
}

/// <summary>A session on a node.</summary>
/// <param name="State">What it was.</param>
/// <param name="Version">The version held; 0 when it was not there.</param>
public readonly record struct CopyCell(CopyState State, long Version)
{
    /// <summary>Whether the node had it in memory, however old.</summary>
    public bool Held => State is CopyState.Primary or CopyState.Copy or CopyState.Stale;
}
