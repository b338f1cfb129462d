using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Load;

/// <summary>For how long the balancer sent a node no requests while that mattered.</summary>
internal sealed class RotationMeter
{
    private readonly Absences _absences = new();

    /// <summary>When each node was left out.</summary>
    public Absences Absences => _absences;

    public void Add(RotationChange change) => _absences.See(change);

    /// <summary>For how long each node was left out, µs; only those that were.</summary>
    /// <param name="measured">When it was measured.</param>
    /// <param name="fromUs">Where whoever was moved away in the warm-up stays away, when that began: then it counts as well.</param>
    public IReadOnlyDictionary<string, long> LeftOut(MeasuredTime measured, long fromUs) => _absences.All
        .GroupBy(
            absence => absence.Node,
            absence => measured.Within(absence.FromUs, absence.ToUs)
                + Math.Max(0, Math.Min(absence.ToUs, measured.FromUs) - Math.Max(absence.FromUs, fromUs)))
        .Where(node => node.Sum() > 0)
        .ToDictionary(node => node.Key, node => node.Sum());
}
