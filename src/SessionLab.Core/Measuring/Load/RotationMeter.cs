using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Load;

/// <summary>When the balancer sent a node no requests, although it is one of the cluster.</summary>
internal sealed class RotationMeter
{
    private readonly List<(string Node, long FromUs, long ToUs)> _absences = [];
    private readonly Dictionary<string, long> _outSinceUs = [];

    public void Add(RotationChange change)
    {
        if (!change.InRotation)
            _outSinceUs.TryAdd(change.Node, change.AtUs);
        else if (_outSinceUs.Remove(change.Node, out var sinceUs))
            _absences.Add((change.Node, sinceUs, change.AtUs));
    }

    /// <summary>For how long each node was left out while it was measured, µs; only those that were.</summary>
    public IReadOnlyDictionary<string, long> LeftOut(MeasuredTime measured) => _absences
        .Concat(_outSinceUs.Select(still => (Node: still.Key, FromUs: still.Value, ToUs: long.MaxValue)))
        .GroupBy(absence => absence.Node, absence => measured.Within(absence.FromUs, absence.ToUs))
        .Where(node => node.Sum() > 0)
        .ToDictionary(node => node.Key, node => node.Sum());
}
