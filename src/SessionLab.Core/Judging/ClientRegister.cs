using SessionLab.Core.Records;

namespace SessionLab.Core.Judging;

/// <summary>Which client uses which jar, and which of its writes were certainly refused; learned from operations.</summary>
internal sealed class ClientRegister
{
    private readonly Dictionary<int, IntervalSet> _refused = [];
    private int[] _jars = [];
    private bool _alone;
    private int _clients;

    /// <summary>Takes what the header says of clients and jars.</summary>
    public void Expect(RunHeader header)
    {
        _clients = header.Clients;
        _alone = header.Clients > 0 && header.Clients == header.Jars;
    }

    /// <summary>Learns from an operation; true when its client had not been seen before.</summary>
    public bool Learn(Operation operation)
    {
        var client = operation.Id.Client;
        if (client >= _jars.Length)
        {
            var known = _jars.Length;
            Array.Resize(ref _jars, Math.Max(client + 1, known * 2));
            Array.Fill(_jars, -1, known, _jars.Length - known);
        }

        var unseen = _jars[client] < 0;
        _jars[client] = operation.Jar;
        if (operation.Outcome == Outcome.Fail && operation.Kind.Writes()
            && operation.Trouble is Trouble.NotApplied or Trouble.NoDestination)
            Refused(client).Add(operation.Id.Number);
        return unseen;
    }

    /// <summary>True when the id's client uses the jar, false when it does not, null when it is not yet known.</summary>
    public bool? Membership(OperationId id, int jar)
    {
        if (id.Client < _jars.Length && _jars[id.Client] >= 0)
            return _jars[id.Client] == jar;
        return _alone || (_clients > 0 && id.Client >= _clients) ? false : null;
    }

    /// <summary>True when this write was certainly not applied, as its client was told.</summary>
    public bool WasRefused(OperationId id) => _refused.TryGetValue(id.Client, out var refused) && refused.Contains(id.Number);

    private IntervalSet Refused(int client)
    {
        if (!_refused.TryGetValue(client, out var set))
            _refused.Add(client, set = new IntervalSet());
        return set;
    }
}
