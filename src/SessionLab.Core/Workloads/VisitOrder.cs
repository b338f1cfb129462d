using SessionLab.Core.Randomness;
using SessionLab.Core.Records;
using SessionLab.Core.Scenarios;

namespace SessionLab.Core.Workloads;

/// <summary>What a visit is to be like.</summary>
/// <param name="Tab">Which tab of the jar makes it, from 0.</param>
/// <param name="Requests">Requests of a logged-in session.</param>
/// <param name="Filler">Bytes of filler to put into the session.</param>
/// <param name="Replay">True when the old cookies are presented once more after the logout.</param>
/// <param name="Think">The pause before every operation.</param>
public sealed record VisitOrder(int Tab, int Requests, int Filler, bool Replay, DrawnDuration Think)
{
    /// <summary>An operation after a think time.</summary>
    public PlannedOperation Next(OperationKind kind, SeededDraws random, int argument = 0, int meet = 0) =>
        new(kind, random.NextUs(Think), argument, meet);
}
