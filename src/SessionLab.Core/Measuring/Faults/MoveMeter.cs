using SessionLab.Core.Predictions;
using SessionLab.Core.Records;

namespace SessionLab.Core.Measuring.Faults;

/// <summary>
/// Where clients are sent before the first fault of a run began and after it was done: the answer to the first request that started after
/// it, beside the last answer before it. What came in between may have met either cluster, and counts for nothing.
/// </summary>
internal sealed class MoveMeter
{
    private readonly Dictionary<int, int> _homes = [];
    private bool _asked;
    private bool _begun;
    private long? _doneUs;

    /// <summary>Clients with a live session that were asked again, and those of them that another node answered.</summary>
    public (long Asked, long Moved) Seen { get; private set; }

    /// <summary>Who moves is followed only where somebody has predicted it: every answer would be looked at.</summary>
    public void Expect(RunHeader header) => _asked = header.Predictions.Any(prediction => prediction.Metric == Theory.MovedShare);

    public void Add(FaultEvent fault)
    {
        _begun = true;
        if (fault.Done)
            _doneUs ??= fault.AtUs;
    }

    public void Add(Operation operation)
    {
        if (!_asked || operation.Answer is not { Node: >= 0 } answer || operation.Outcome != Outcome.Ok)
            return;
        if (!_begun)
            Remember(operation.Jar, answer);
        else if (operation.Phase == Phase.Measured && operation.StartUs >= _doneUs && _homes.Remove(operation.Jar, out var home))
            Seen = (Seen.Asked + 1, Seen.Moved + (answer.Node == home ? 0 : 1));
    }

    // Who has logged out has nothing that could be left behind.
    private void Remember(int jar, Answer answer)
    {
        if (answer.State == SessionState.Ended)
            _homes.Remove(jar);
        else
            _homes[jar] = answer.Node;
    }
}
