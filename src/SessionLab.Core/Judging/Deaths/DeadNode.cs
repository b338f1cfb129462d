namespace SessionLab.Core.Judging.Deaths;

/// <summary>The death of a node by a fault, and what became of the sessions that were at home there.</summary>
/// <param name="Node">Its name.</param>
/// <param name="AtUs">When its end began, µs since the run's zero.</param>
/// <param name="Homed">Acknowledged logins alive then whose last answer had come from it.</param>
/// <param name="Unclear">Of those, whose fate nobody can know: a request of theirs was under way at that moment, or a login or logout of theirs is in doubt.</param>
/// <param name="Lost">Of the others, found lost when they were next answered.</param>
/// <param name="Found">Of the others, found alive.</param>
public sealed record DeadNode(string Node, long AtUs, long Homed, long Unclear, long Lost, long Found);
