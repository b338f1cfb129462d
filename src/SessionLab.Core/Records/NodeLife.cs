namespace SessionLab.Core.Records;

/// <summary>A node began to serve, or was asked to end.</summary>
/// <param name="AtUs">When, µs since the run's zero.</param>
/// <param name="Node">n1, n2 …</param>
/// <param name="Incarnation">How often it had been started.</param>
/// <param name="Began">False: asked to end.</param>
public sealed record NodeLife(long AtUs, string Node, int Incarnation, bool Began) : RunEvent(AtUs);
