using SessionLab.Core.Records;

namespace SessionLab.Core.Judging.Permitting;

/// <summary>
/// Losses of clients whom affinity should have kept at home: none is held against the mode once the balancer's records, which come after
/// the clients' operations, tell that it had left that home out when the client was moved. Memory grows with such losses.
/// </summary>
internal sealed class Appeals
{
    private readonly Absences _absences = new();
    private readonly List<Appeal> _filed = [];

    /// <summary>The balancer ceased to send requests to a node, or began again.</summary>
    public void See(RotationChange change) => _absences.See(change);

    /// <summary>A loss that nothing permits yet.</summary>
    public void File(Appeal appeal) => _filed.Add(appeal);

    /// <summary>The requests whose clients were moved because the balancer took their home for dead.</summary>
    public HashSet<OperationId> Granted()
    {
        var absences = _absences.All.ToLookup(absence => absence.Node);
        return
        [
            .. _filed.Where(appeal => absences[appeal.Home].Any(absence => absence.FromUs <= appeal.AtUs && absence.ToUs >= appeal.SinceUs))
                .Select(appeal => appeal.Operation),
        ];
    }
}

/// <summary>A client was answered by another node than the one that should have kept its session.</summary>
/// <param name="Operation">The request that the other node answered.</param>
/// <param name="Home">n1, n2 …</param>
/// <param name="SinceUs">When it sent its last answered request to that home, µs since the run's zero.</param>
/// <param name="AtUs">When the other node had answered.</param>
internal readonly record struct Appeal(OperationId Operation, string Home, long SinceUs, long AtUs);
