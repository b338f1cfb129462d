namespace SessionLab.Core.Judging.Deaths;

/// <summary>The restart of the store by a fault, and what became of the sessions that it kept.</summary>
/// <param name="AtUs">When its end began, µs since the run's zero.</param>
/// <param name="Kept">Acknowledged logins alive then.</param>
/// <param name="Unclear">Of those, found alive afterwards although a request of theirs that may have saved them anew met the restart.</param>
/// <param name="Lost">Found lost.</param>
/// <param name="Found">Found alive, by a request sent when the store was back, and by no other before it.</param>
public sealed record StoreRestart(long AtUs, long Kept, long Unclear, long Lost, long Found);
