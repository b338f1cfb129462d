namespace SessionLab.Core.Scenarios.Faults;

/// <summary>One fault on the timeline of a scenario.</summary>
/// <param name="Line">Where it stands in the file, from 1.</param>
/// <param name="At">When it is injected, since the measured phase began.</param>
/// <param name="Fault">Its name in the vocabulary.</param>
/// <param name="For">How long until it is healed; null: until the load has ended.</param>
/// <param name="Settings">The fault's own settings as the file writes them, checked, with the defaults of those left out.</param>
public sealed record FaultLine(long Line, TimeSpan At, string Fault, TimeSpan? For, IReadOnlyDictionary<string, string> Settings);
