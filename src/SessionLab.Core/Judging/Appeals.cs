using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>
/// Losses of clients whom affinity should have kept at home: none is held against the mode once the balancer's records, which come after
/// the clients' operations, tell that it had left that home out when the client was moved.
/// </summary>
internal sealed class Appeals
{
    private readonly Absences _absences = new();
    private readonly List<Move> _moves = [];

    /// <summary>The balancer ceased to send requests to a node, or began again.</summary>
    public void See(RotationChange change) => _absences.See(change);

    /// <summary>A loss that nothing permits yet.</summary>
    /// <param name="move">Who was moved, and when.</param>
    public void File(Move move) => _moves.Add(move);

    /// <summary>Those whom the balancer moved because it took their home for dead.</summary>
    public IEnumerable<Move> Granted()
    {
        var absences = _absences.All.ToLookup(absence => absence.Node);
        return _moves.Where(move => absences[move.Home].Any(absence => absence.FromUs <= move.AtUs && absence.ToUs >= move.SinceUs));
    }
}

/// <summary>A client was answered by another node than the one that should have kept its session.</summary>
/// <param name="Home">n1, n2 …</param>
/// <param name="SinceUs">When it sent its last answered request to that home, µs since the run's zero.</param>
/// <param name="AtUs">When the other node had answered.</param>
/// <param name="Operation">The request that the other node answered.</param>
internal readonly record struct Move(string Home, long SinceUs, long AtUs, OperationId Operation);
