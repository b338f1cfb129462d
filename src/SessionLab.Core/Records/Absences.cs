namespace SessionLab.Core.Records;

/// <summary>When the balancer sent a node no requests, although it is one of the cluster; folded from the changes it wrote down.</summary>
public sealed class Absences
{
    private readonly List<Absence> _over = [];
    private readonly Dictionary<string, long> _outSinceUs = [];

    /// <summary>Every absence so far; one that is not over lasts for ever.</summary>
    public IEnumerable<Absence> All =>
        _over.Concat(_outSinceUs.Select(still => new Absence(still.Key, still.Value, long.MaxValue)));

    /// <summary>Takes the next change of a node.</summary>
    public void See(RotationChange change)
    {
        if (!change.InRotation)
            _outSinceUs.TryAdd(change.Node, change.AtUs);
        else if (_outSinceUs.Remove(change.Node, out var sinceUs))
            _over.Add(new Absence(change.Node, sinceUs, change.AtUs));
    }
}

/// <summary>A time in which a node was left out.</summary>
/// <param name="Node">n1, n2 …</param>
/// <param name="FromUs">Since when, µs since the run's zero.</param>
/// <param name="ToUs">Until when.</param>
public sealed record Absence(string Node, long FromUs, long ToUs);
