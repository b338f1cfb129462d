namespace SessionLab.Core.Predictions;

/// <summary>What theory must know of a plan.</summary>
/// <param name="Clients">Simulated browser tabs.</param>
/// <param name="InStep">True when think times and arrivals are constant, so that clients take turns for ever.</param>
/// <param name="Faults">True when the cluster will be broken while it runs.</param>
/// <param name="Flaws">True when a wrong way of building is switched on.</param>
public sealed record PlanFacts(int Clients, bool InStep, bool Faults = false, bool Flaws = false);
