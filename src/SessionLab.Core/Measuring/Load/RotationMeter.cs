using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Load;

/// <summary>For how long the balancer sent a node no requests while that mattered.</summary>
internal sealed class RotationMeter
{
    private readonly Absences _absences = new();
    private long _firstStartUs = long.MaxValue;

    public void Add(RotationChange change) => _absences.See(change);

    /// <summary>An operation of any phase.</summary>
    public void Add(Operation operation) => _firstStartUs = Math.Min(_firstStartUs, operation.StartUs);

    /// <summary>For how long each node was left out while it was measured, µs; only those that were.</summary>
    /// <param name="measured">When it was measured.</param>
    /// <param name="lasting">True when who was moved away in the warm-up stays away: then that counts as well.</param>
    public IReadOnlyDictionary<string, long> LeftOut(MeasuredTime measured, bool lasting) => _absences.All
        .GroupBy(absence => absence.Node, absence => measured.Within(absence.FromUs, absence.ToUs) + (lasting ? Before(measured, absence) : 0))
        .Where(node => node.Sum() > 0)
        .ToDictionary(node => node.Key, node => node.Sum());

    private long Before(MeasuredTime measured, Absence absence) =>
        Math.Max(0, Math.Min(absence.ToUs, measured.FromUs) - Math.Max(absence.FromUs, _firstStartUs));
}
